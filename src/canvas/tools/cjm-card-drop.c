/* cjm-card-drop.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-card-drop.h"
#include "cjm-drop-site.h"
#include "cjm-operation.h"
#include "cjm-picture-bytes.h"
#include "cjm-picture-file.h"
#include "cjm-picture-offer.h"
#include "cjm-selected-cards.h"

/* The most cards that one text becomes */
#define MOST_LINES 200

struct _CjmCardDrop
{
  GObject parent_instance;

  CjmWorkspace *workspace;
  GtkDropTarget *target;  /* borrowed: of the canvas */
  double pointer[2];      /* where it was last seen with something, in pixels of the canvas */
};

G_DEFINE_FINAL_TYPE (CjmCardDrop, cjm_card_drop, G_TYPE_OBJECT)

static CjmNode *
find_episode (CjmCardDrop *self,
              double       x,
              double       y)
{
  const CjmCardType type = { .kind = CJM_KIND_NOTE, .member = CJM_EPISODE_QUESTIONS };
  const CjmCardType other = { .kind = CJM_KIND_TOUCHPOINT, .member = CJM_END };
  CjmScene *scene = cjm_workspace_get_scene (self->workspace);
  const CjmGroup *group = cjm_workspace_get_card_at (self->workspace, x, y, NULL);
  graphene_point_t point;
  graphene_rect_t line;
  CjmPlace place;

  if (scene == NULL)
    return NULL;

  if (group != NULL && cjm_node_get_ancestor (group->node, CJM_KIND_EPISODE) != NULL)
    return cjm_node_get_ancestor (group->node, CJM_KIND_EPISODE);
  cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, &point);
  if (cjm_scene_find_place (scene, &point, &other, &place, &line)
      || cjm_scene_find_place (scene, &point, &type, &place, &line))
    return cjm_place_get_episode (&place);

  return NULL;
}

/* What a line of text becomes in the lane under a point */
static gboolean
find_thing (CjmCardDrop *self,
            double       x,
            double       y,
            CjmCardType *type)
{
  CjmScene *scene = cjm_workspace_get_scene (self->workspace);
  graphene_point_t point;
  graphene_rect_t area;

  if (scene == NULL)
    return FALSE;

  cjm_viewport_to_map (cjm_workspace_get_viewport (self->workspace), x, y, &point);
  for (guint lane = 0; lane < CJM_N_LANES; lane++)
    {
      const CjmCardType *taken = &cjm_lane_get_info (lane)->type;

      if (taken->kind != CJM_KIND_DOCUMENT && cjm_scene_get_lane_area (scene, lane, &area)
          && graphene_rect_contains_point (&area, &point))
        {
          *type = *taken;
          return TRUE;
        }
    }

  return FALSE;
}

/* What the drag over this view carries, where it comes from this program */
static CjmDragContent *
get_content (GdkDrop *drop)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  g_auto (GValue) value = G_VALUE_INIT;

  if (drag == NULL)
    return NULL;

  g_value_init (&value, CJM_TYPE_DRAG_CONTENT);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return NULL;

  return g_value_dup_boxed (&value);
}

/* Cards are copied to another document: they stay where they belong, and so does what refers to them. */
static GdkDragAction
choose_action (CjmCardDrop          *self,
               GdkDrop              *drop,
               const CjmDragContent *content)
{
  GdkDragAction actions = gdk_drop_get_actions (drop);

  if (content->document == cjm_workspace_get_document (self->workspace) && (actions & GDK_ACTION_MOVE) != 0)
    return GDK_ACTION_MOVE;

  return actions & GDK_ACTION_COPY;
}

static gboolean
shows_text (GdkDrop *drop)
{
  return gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), G_TYPE_STRING);
}

static gboolean
shows_picture (GdkDrop *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
         || gdk_content_formats_contain_gtype (formats, CJM_TYPE_PICTURE_BYTES)
         || gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE);
}

static GdkDragAction
hover (CjmCardDrop *self,
       GdkDrop     *drop,
       double       x,
       double       y)
{
  g_autoptr (CjmDragContent) content = get_content (drop);
  GdkDragAction action = 0;
  CjmDropSite site;
  CjmCardType type;

  if (content != NULL && cjm_drop_site_find (self->workspace, x, y, &content->type, &site))
    action = choose_action (self, drop, content);
  else if (content == NULL && shows_picture (drop))
    {
      cjm_indicators_show (cjm_workspace_get_indicators (self->workspace), CJM_INDICATOR_DROP_LINE, NULL);
      return GDK_ACTION_COPY;
    }
  else if (content == NULL && shows_text (drop) && find_thing (self, x, y, &type)
           && cjm_drop_site_find (self->workspace, x, y, &type, &site))
    action = GDK_ACTION_COPY;
  cjm_indicators_show (cjm_workspace_get_indicators (self->workspace), CJM_INDICATOR_DROP_LINE, action != 0 ? &site.line : NULL);

  return action;
}

static void
moved_cb (double   x,
          double   y,
          gpointer user_data)
{
  CjmCardDrop *self = user_data;
  GdkDrop *drop = gtk_drop_target_get_current_drop (self->target);

  if (drop != NULL)
    hover (self, drop, x, y);
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           gpointer       user_data)
{
  CjmCardDrop *self = user_data;
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);

  if (drop == NULL || cjm_workspace_get_document (self->workspace) == NULL)
    return 0;

  self->pointer[0] = x;
  self->pointer[1] = y;
  cjm_scroller_hold_at_edge (cjm_workspace_get_scroller (self->workspace), x, y, moved_cb, self);

  return hover (self, drop, x, y);
}

static void
leave_cb (GtkDropTarget *target,
          gpointer       user_data)
{
  CjmCardDrop *self = user_data;

  cjm_scroller_let_go_of_edge (cjm_workspace_get_scroller (self->workspace));
  cjm_indicators_show (cjm_workspace_get_indicators (self->workspace), CJM_INDICATOR_DROP_LINE, NULL);
}

static gboolean
drop_text (CjmCardDrop *self,
           const char  *text,
           double       x,
           double       y)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  CjmDropSite site;
  CjmCardType type;
  CjmPlace place;

  if (!find_thing (self, x, y, &type) || !cjm_drop_site_find (self->workspace, x, y, &type, &site) || site.new_phase)
    return FALSE;

  place = site.place;
  for (guint i = 0; lines[i] != NULL && nodes->len < MOST_LINES; i++)
    if (*g_strstrip (lines[i]) != '\0' && g_utf8_validate (lines[i], -1, NULL))
      g_ptr_array_add (nodes, cjm_operation_make_node (&place, lines[i]));
  if (nodes->len == 0)
    return FALSE;

  cjm_document_begin (cjm_workspace_get_document (self->workspace), nodes->len == 1 ? cjm_operation_get_add_label (type.kind, place.member)
                                                      : cjm_operation_get_label (CJM_OPERATION_ADD, nodes));
  for (guint i = 0; i < nodes->len; i++)
    if (cjm_arrange_add (cjm_workspace_get_document (self->workspace), nodes->pdata[i], &place, NULL) != NULL && place.index != CJM_END)
      place.index++;
  cjm_document_commit (cjm_workspace_get_document (self->workspace));
  cjm_selected_cards_show (self->workspace, nodes);

  return TRUE;
}

static void
picture_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GWeakRef *view = user_data;
  g_autoptr (CjmCardDrop) self = g_weak_ref_get (view);
  CjmNode *episode = cjm_picture_file_get_node (result);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autoptr (CjmNode) picture = cjm_picture_file_load_finish (result, &told, &error);

  g_weak_ref_clear (view);
  g_free (view);

  if (self != NULL && picture == NULL)
    cjm_workspace_refuse (self->workspace, error->message);
  else if (self != NULL && cjm_workspace_get_document (self->workspace) != NULL && cjm_document_of (episode) == cjm_workspace_get_document (self->workspace))
    {
      cjm_picture_file_embed (cjm_workspace_get_document (self->workspace), episode, CJM_EPISODE_PICTURE, picture, _("Set picture"));
      if (told != NULL)
        cjm_workspace_tell_done (self->workspace, told);
    }
}

/* A picture, wherever it comes from, becomes that of the episode under a point. */
static gboolean
drop_picture (CjmCardDrop *self,
              gpointer     from,
              double       x,
              double       y)
{
  CjmNode *episode = find_episode (self, x, y);
  GWeakRef *view;

  if (episode == NULL)
    {
      cjm_workspace_refuse (self->workspace, _("Drop a picture on an episode"));
      return FALSE;
    }

  view = g_new (GWeakRef, 1);
  g_weak_ref_init (view, self);
  cjm_picture_file_load (from, episode, picture_loaded_cb, view);

  return TRUE;
}

/* Any file that is no picture is for the window to open. */
static gboolean
drop_file (CjmCardDrop *self,
           GFile       *file,
           double       x,
           double       y)
{
  g_autofree char *uri = g_file_get_uri (file);

  if (!cjm_picture_offer_is_picture (file))
    return gtk_widget_activate_action (cjm_workspace_get_widget (self->workspace), "win.open-uri", "s", uri);

  return drop_picture (self, file, x, y);
}

static gboolean
drop_files (CjmCardDrop *self,
            GSList      *files,
            double       x,
            double       y)
{
  gboolean taken = FALSE;

  for (GSList *l = files; l != NULL; l = l->next)
    taken |= drop_file (self, l->data, x, y);

  return taken;
}

static gboolean
drop_bytes (CjmCardDrop *self,
            GBytes      *bytes,
            double       x,
            double       y)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return drop_picture (self, stream, x, y);
}

/**
 * cjm_card_drop_take:
 * @value: a CjmDragContent, a list of files, a picture, as its bytes or as a texture, or text
 * @x: in pixels of the canvas
 * @y: the same
 * @copy: whether cards stay where they were as well
 *
 * Returns: whether anything came of it
 */
gboolean
cjm_card_drop_take (CjmCardDrop  *self,
                    const GValue *value,
                    double        x,
                    double        y,
                    gboolean      copy)
{
  CjmDropSite site;

  if (cjm_workspace_get_scene (self->workspace) == NULL)
    return FALSE;

  if (G_VALUE_HOLDS (value, CJM_TYPE_DRAG_CONTENT))
    {
      const CjmDragContent *content = g_value_get_boxed (value);

      return cjm_drop_site_find (self->workspace, x, y, &content->type, &site) && cjm_drop_site_put (self->workspace, content, &site, copy);
    }
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return drop_files (self, g_value_get_boxed (value), x, y);
  if (G_VALUE_HOLDS (value, CJM_TYPE_PICTURE_BYTES))
    return drop_bytes (self, g_value_get_boxed (value), x, y);
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    return drop_picture (self, g_value_get_object (value), x, y);

  return drop_text (self, g_value_get_string (value), x, y);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  CjmCardDrop *self = user_data;
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  gboolean copy = drop != NULL && (gdk_drop_get_actions (drop) & GDK_ACTION_MOVE) == 0;

  leave_cb (target, self);

  return cjm_card_drop_take (self, value, x, y, copy);
}

/**
 * cjm_card_drop_get_pointer:
 * @x: (out): in pixels of the canvas
 * @y: (out): the same
 *
 * Returns: whether something is dragged over the canvas, and there
 */
gboolean
cjm_card_drop_get_pointer (CjmCardDrop *self,
                           double      *x,
                           double      *y)
{
  *x = self->pointer[0];
  *y = self->pointer[1];

  return gtk_drop_target_get_current_drop (self->target) != NULL;
}

static void
cjm_card_drop_dispose (GObject *object)
{
  CjmCardDrop *self = CJM_CARD_DROP (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (cjm_card_drop_parent_class)->dispose (object);
}

static void
cjm_card_drop_class_init (CjmCardDropClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_card_drop_dispose;
}

static void
cjm_card_drop_init (CjmCardDrop *self)
{
}

/**
 * cjm_card_drop_new:
 * @workspace: where it works
 *
 * Returns: (transfer full): what makes the canvas take what is dropped on it
 */
CjmCardDrop *
cjm_card_drop_new (CjmWorkspace *workspace)
{
  CjmCardDrop *self = g_object_new (CJM_TYPE_CARD_DROP, NULL);
  GType types[] = { CJM_TYPE_DRAG_CONTENT, GDK_TYPE_FILE_LIST, CJM_TYPE_PICTURE_BYTES, GDK_TYPE_TEXTURE, G_TYPE_STRING };

  self->workspace = g_object_ref (workspace);
  self->target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  gtk_drop_target_set_gtypes (self->target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (self->target, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (self->target, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (self->target, "leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (self->target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (cjm_workspace_get_widget (workspace), GTK_EVENT_CONTROLLER (self->target));

  return self;
}
