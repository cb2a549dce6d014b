/* cjm-persona-gallery.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-persona-gallery.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-node-list.h"
#include "cjm-tiles-layout.h"
#include "cjm-persona-color.h"
#include "cjm-persona-drop.h"
#include "cjm-persona-tile.h"
#include "cjm-persona.h"
#include "cjm-undo-toast.h"

#define TILE_WIDTH 148
#define MOST_COLUMNS 6
#define SPACING 12
#define MOST_LARGE 5        /* so many tiles leave room for the form */

enum
{
  PROP_0,
  PROP_PERSONA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * The personas of a document as tiles, one of which is chosen, and what is done with personas as a whole: adding,
 * duplicating, removing, and putting them in another order by dragging, keys or menu. It follows the document: a persona
 * that comes is chosen, and where the chosen one goes its neighbour is.
 */
struct _CjmPersonaGallery
{
  GtkWidget parent_instance;

  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *persona;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CjmPersonaGallery, cjm_persona_gallery, GTK_TYPE_WIDGET)

static guint
count_personas (CjmPersonaGallery *self)
{
  return cjm_node_get_n_children (cjm_document_get_root (self->document), CJM_DOCUMENT_PERSONAS);
}

static CjmNode *
get_persona (CjmPersonaGallery *self,
             guint              index)
{
  return cjm_node_get_child (cjm_document_get_root (self->document), CJM_DOCUMENT_PERSONAS, index);
}

static void
show_chosen (CjmPersonaGallery *self)
{
  self->updating = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CJM_IS_PERSONA_TILE (child))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child),
                                    cjm_node_row_get_node (CJM_NODE_ROW (child)) == self->persona);
  self->updating = FALSE;
}

static void
toggled_cb (CjmPersonaGallery *self,
            CjmPersonaTile    *tile)
{
  if (self->updating)
    return;

  cjm_persona_gallery_set_persona (self, cjm_node_row_get_node (CJM_NODE_ROW (tile)));
  show_chosen (self);
}

/* “Marieke was removed with 2 journeys: “I book” and the others */
static char *
describe_removal (CjmNode   *persona,
                  GPtrArray *journeys)
{
  const char *name = cjm_node_get_text (persona, CJM_PERSONA_NAME);
  g_autoptr (GString) titles = g_string_new (NULL);

  if (name == NULL || *name == '\0')
    name = C_("persona", "No name yet");
  if (journeys->len == 0)
    /* Translators: %s is the name of a persona */
    return g_strdup_printf (_("Removed %s"), name);

  for (guint i = 0; i < journeys->len; i++)
    g_string_append_printf (titles, "%s“%s”", i > 0 ? ", " : "",
                            cjm_node_get_text (g_ptr_array_index (journeys, i), CJM_JOURNEY_TITLE));

  /* Translators: the name of a persona, the number of journeys that go along, and their titles */
  return g_strdup_printf (ngettext ("Removed %1$s with %2$u journey: %3$s", "Removed %1$s with %2$u journeys: %3$s",
                                    journeys->len), name, journeys->len, titles->str);
}

static void
remove_persona (CjmPersonaGallery *self,
                CjmNode           *persona)
{
  g_autoptr (GPtrArray) journeys = cjm_persona_list_removed (persona);
  g_autofree char *text = describe_removal (persona, journeys);

  cjm_persona_remove (persona, _("Remove persona"));
  cjm_undo_toast_show (GTK_WIDGET (self), self->document, text);
}

static void
remove_cb (CjmPersonaGallery *self,
           CjmNodeRow        *tile)
{
  remove_persona (self, cjm_node_row_get_node (tile));
}

/* The tile keeps the focus, wherever it goes. */
static void
move_cb (CjmPersonaGallery *self,
         int                by,
         CjmNodeRow        *tile)
{
  if (cjm_node_row_step (tile, by, _("Move persona")))
    gtk_widget_grab_focus (GTK_WIDGET (tile));
}

static GtkWidget *
create_tile (CjmNode *persona,
             gpointer user_data)
{
  GtkWidget *tile = cjm_persona_tile_new (persona);

  g_signal_connect_object (tile, "toggled", G_CALLBACK (toggled_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "move", G_CALLBACK (move_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (tile, "remove", G_CALLBACK (remove_cb), user_data, G_CONNECT_SWAPPED);

  return tile;
}

/* One tile for each persona, in their order */
static void
arrange_tiles (CjmPersonaGallery *self)
{
  cjm_node_list_arrange (GTK_WIDGET (self), cjm_document_get_root (self->document), CJM_DOCUMENT_PERSONAS, G_MAXUINT,
                         create_tile, self);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CJM_IS_PERSONA_TILE (child))
      cjm_persona_tile_set_compact (CJM_PERSONA_TILE (child), count_personas (self) > MOST_LARGE);
  show_chosen (self);
}

static CjmNode *
find_added (CjmPersonaGallery *self,
            GArray            *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_INSERT && cjm_node_get_kind (edit->node) == CJM_KIND_PERSONA
          && cjm_document_of (edit->node) == self->document)
        return edit->node;
    }

  return NULL;
}

/* What is chosen after edits: what came, what was, or what stands where that was */
static CjmNode *
choose (CjmPersonaGallery *self,
        GArray            *edits)
{
  CjmNode *added = find_added (self, edits);
  guint n = count_personas (self);
  guint index = 0;

  if (added != NULL)
    return added;
  if (self->persona != NULL && cjm_document_of (self->persona) == self->document)
    return self->persona;

  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_REMOVE && edit->node == self->persona)
        index = edit->index;
    }

  return n > 0 ? get_persona (self, MIN (index, n - 1)) : NULL;
}

static void
changed_cb (CjmPersonaGallery *self,
            GArray            *edits)
{
  gboolean arranged = FALSE;

  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);
      CjmKind kind = cjm_node_get_kind (edit->node);
      CjmNodeRow *tile = kind == CJM_KIND_PERSONA ? cjm_node_list_find (GTK_WIDGET (self), edit->node) : NULL;

      arranged = arranged || (edit->type != CJM_EDIT_SET && kind == CJM_KIND_PERSONA);
      if (edit->type == CJM_EDIT_SET && tile != NULL)
        cjm_persona_tile_update (CJM_PERSONA_TILE (tile));
    }
  if (!arranged)
    return;

  arrange_tiles (self);
  cjm_persona_gallery_set_persona (self, choose (self, edits));
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CjmPersonaGallery *self = CJM_PERSONA_GALLERY (widget);
  g_autoptr (CjmNode) persona = cjm_node_new (CJM_KIND_PERSONA, NULL);
  CjmPlace place = { .parent = cjm_document_get_root (self->document), .member = CJM_DOCUMENT_PERSONAS, .index = CJM_END };

  cjm_node_set_text (persona, CJM_PERSONA_NAME, "");
  cjm_node_set_text (persona, CJM_PERSONA_COLOR, cjm_persona_color_find_free (self->document));
  cjm_arrange_add (self->document, persona, &place, _("Add persona"));
  g_signal_emit (self, signals[ADDED], 0);
}

static CjmNode *
find_persona (CjmPersonaGallery *self,
              const char        *id)
{
  CjmNode *node = cjm_document_find (self->document, id);

  return node != NULL && cjm_node_get_kind (node) == CJM_KIND_PERSONA ? node : NULL;
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CjmPersonaGallery *self = CJM_PERSONA_GALLERY (widget);
  CjmNode *persona = find_persona (self, g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;

  if (persona == NULL)
    return;

  /* Translators: the name of a copy; %s is that of the original */
  name = g_strdup_printf (C_("persona", "%s (copy)"), cjm_node_get_text (persona, CJM_PERSONA_NAME));
  cjm_persona_duplicate (persona, name, _("Duplicate persona"));
  g_signal_emit (self, signals[ADDED], 0);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmPersonaGallery *self = CJM_PERSONA_GALLERY (widget);
  CjmNode *persona = find_persona (self, g_variant_get_string (parameter, NULL));

  if (persona != NULL)
    remove_persona (self, persona);
}

static void
move_to (CjmPersonaGallery *self,
         CjmNode           *persona,
         const CjmPlace    *place)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CjmNodeRow *tile;

  g_ptr_array_add (nodes, persona);
  cjm_arrange_move (self->document, nodes, place, _("Move persona"));
  tile = cjm_node_list_find (GTK_WIDGET (self), persona);
  if (tile != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (tile));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmPersonaGallery *self = CJM_PERSONA_GALLERY (widget);
  const char *id;
  CjmNode *persona;
  CjmNodeRow *tile;
  int step;

  g_variant_get (parameter, "(&si)", &id, &step);
  persona = find_persona (self, id);
  tile = persona != NULL ? cjm_node_list_find (widget, persona) : NULL;
  if (tile != NULL)
    move_cb (self, step < 0 ? -1 : 1, tile);
}

/* Before another, or behind the last where the second id is empty */
static void
move_before_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CjmPersonaGallery *self = CJM_PERSONA_GALLERY (widget);
  CjmPlace place = { .parent = cjm_document_get_root (self->document), .member = CJM_DOCUMENT_PERSONAS, .index = CJM_END };
  const char *id, *before_id;
  CjmNode *persona, *before;

  g_variant_get (parameter, "(&s&s)", &id, &before_id);
  persona = find_persona (self, id);
  before = find_persona (self, before_id);
  if (before != NULL)
    place.index = cjm_node_get_index (before);
  if (persona != NULL)
    move_to (self, persona, &place);
}

static void
cjm_persona_gallery_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PERSONA:
      g_value_set_object (value, CJM_PERSONA_GALLERY (object)->persona);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_persona_gallery_dispose (GObject *object)
{
  CjmPersonaGallery *self = CJM_PERSONA_GALLERY (object);
  GtkWidget *child;

  g_clear_object (&self->document_signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->persona);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_persona_gallery_parent_class)->dispose (object);
}

static void
cjm_persona_gallery_class_init (CjmPersonaGalleryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_persona_gallery_get_property;
  object_class->dispose = cjm_persona_gallery_dispose;

  properties[PROP_PERSONA] = g_param_spec_object ("persona", NULL, NULL, CJM_TYPE_NODE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CjmPersonaGallery::added:
   *
   * The person added the persona that is chosen now, and wants to give it a name.
   */
  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-persona-gallery.ui");

  gtk_widget_class_install_action (widget_class, "personas.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "personas.duplicate", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "personas.move", "(si)", move_action);
  gtk_widget_class_install_action (widget_class, "personas.move-before", "(ss)", move_before_action);
  gtk_widget_class_install_action (widget_class, "personas.remove", "s", remove_action);
  gtk_widget_class_set_css_name (widget_class, "gallery");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cjm_persona_gallery_init (CjmPersonaGallery *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), cjm_tiles_layout_new (TILE_WIDTH, MOST_COLUMNS, SPACING));
  cjm_persona_drop_add (GTK_WIDGET (self));
}

/**
 * cjm_persona_gallery_set_document:
 * @document: whose personas to show, from now on
 */
void
cjm_persona_gallery_set_document (CjmPersonaGallery *self,
                                  CjmDocument       *document)
{
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  g_signal_group_set_target (self->document_signals, document);
  arrange_tiles (self);
  cjm_persona_gallery_set_persona (self, count_personas (self) > 0 ? get_persona (self, 0) : NULL);
}

/**
 * cjm_persona_gallery_get_persona:
 *
 * Returns: (nullable) (transfer none): the one that is chosen; %NULL where there is none
 */
CjmNode *
cjm_persona_gallery_get_persona (CjmPersonaGallery *self)
{
  return self->persona;
}

/**
 * cjm_persona_gallery_set_persona:
 * @persona: (nullable): the one to choose
 */
void
cjm_persona_gallery_set_persona (CjmPersonaGallery *self,
                                 CjmNode           *persona)
{
  if (!g_set_object (&self->persona, persona))
    return;

  show_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSONA]);
}
