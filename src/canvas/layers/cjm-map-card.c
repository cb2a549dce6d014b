/* cjm-map-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-emotion-point.h"
#include "cjm-map-card.h"
#include "cjm-map-painter.h"
#include "cjm-operation.h"
#include "cjm-node-painter.h"

/*
 * One card of the map as a person meets it: a touchpoint, an episode, a point of the curve.
 *
 * A widget without children, but for the slider over a point of the curve, that paints its slice of the scene and carries what a scene cannot: focus, a role, a name
 * and a description, its place among its neighbours, and CSS for focus ring, selection and hover. The map view keeps a
 * pool of them and gives each the group that it is to show now.
 */
struct _CjmMapCard
{
  GtkWidget parent_instance;

  char *id;               /* NULL while it shows nothing */
  char *title;
  char *description;
  const CjmGroup *group;  /* borrowed from the scene: fresh after every change of it */
  guint digest;
  double zoom;
  graphene_rect_t part;   /* what it shows of the group, in pixels: of one much larger than the view what is in view */
  graphene_point_t seen;  /* what lies left of this, or above, is behind headings; in its own pixels */
  float slide;            /* how far its text stands to the right of where it would be, in canvas units */
  guint position;
  guint size;
  guint n_paints;
  gboolean is_point;      /* of the curve; said here since a focus may come while the group is being replaced */
  GtkWidget *point;       /* what is taken hold of where it shows a point of the curve; NULL until it first does */
};

/* What is left free beside a text that slides, in canvas units, where its own place leaves as much */
#define SLIDE_EDGE 24

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmMapCard, cjm_map_card, GTK_TYPE_WIDGET)

/* What it shows, with its text where that is in view */
static CjmGroup
get_shown (CjmMapCard *self)
{
  CjmGroup shown = *self->group;

  shown.items = g_array_sized_new (FALSE, FALSE, sizeof (CjmItem), self->group->items->len);
  g_array_append_vals (shown.items, self->group->items->data, self->group->items->len);
  for (guint i = 0; i < shown.items->len; i++)
    {
      CjmItem *item = &g_array_index (shown.items, CjmItem, i);

      if (item->type == CJM_ITEM_TEXT)
        item->x += self->slide;
    }

  return shown;
}

/* The card's paint as pixels, so that scrolling past moves it and draws nothing anew */
static cairo_surface_t *
render (CjmMapCard            *self,
        const CjmGroup        *group,
        const graphene_rect_t *bounds)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, bounds->size.width * scale,
                                                         bounds->size.height * scale);
  graphene_rect_t visible;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_translate (cr, -bounds->origin.x, -bounds->origin.y);
  cairo_scale (cr, self->zoom, self->zoom);
  graphene_rect_scale (bounds, 1 / self->zoom, 1 / self->zoom, &visible);
  cjm_map_paint_group (cr, group, &visible, self->zoom);
  cairo_destroy (cr);

  return surface;
}

static void
append_pixels (CjmMapCard            *self,
               const CjmGroup        *group,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);
  cairo_surface_t *surface = render (self, group, bounds);

  cairo_set_source_surface (cr, surface, bounds->origin.x, bounds->origin.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
  cairo_destroy (cr);
}

static void
append_nodes (CjmMapCard            *self,
              const CjmGroup        *group,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds)
{
  CjmNodeView view = { .zoom = self->zoom, .scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)) };

  graphene_rect_scale (bounds, 1 / self->zoom, 1 / self->zoom, &view.visible);
  cjm_node_painter_paint_group (snapshot, group, &view);
}

/* Small letters are many shapes, of which one picture is made; nodes are for what the graphics card draws by itself. */
static void
append_paint (CjmMapCard            *self,
              const CjmGroup        *group,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *bounds)
{
  if (cjm_node_painter_suits (GTK_WIDGET (self)) && !cjm_map_needs_outlines (self->zoom))
    append_nodes (self, group, snapshot, bounds);
  else
    append_pixels (self, group, snapshot, bounds);
}

static void
cjm_map_card_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  CjmMapCard *self = CJM_MAP_CARD (widget);
  double reach = ceil (CJM_MAP_REACH * self->zoom);
  graphene_rect_t bounds;

  if (self->group == NULL)
    return;

  graphene_rect_init (&bounds, self->part.origin.x - reach, self->part.origin.y - reach,
                      ceil (self->part.size.width + 2 * reach), ceil (self->part.size.height + 2 * reach));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-self->part.origin.x, -self->part.origin.y));
  if (self->slide != 0)
    {
      CjmGroup shown = get_shown (self);

      append_paint (self, &shown, snapshot, &bounds);
      g_array_unref (shown.items);
    }
  else
    {
      append_paint (self, self->group, snapshot, &bounds);
    }
  gtk_snapshot_restore (snapshot);
  self->n_paints++;
  if (cjm_map_card_is_point (self))
    gtk_widget_snapshot_child (widget, self->point, snapshot);
}

/* What is behind headings is out of the pointer's reach. */
static gboolean
cjm_map_card_contains (GtkWidget *widget,
                       double     x,
                       double     y)
{
  CjmMapCard *self = CJM_MAP_CARD (widget);

  return x >= self->seen.x && y >= self->seen.y
         && GTK_WIDGET_CLASS (cjm_map_card_parent_class)->contains (widget, x, y);
}

static void
cjm_map_card_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  CjmMapCard *self = CJM_MAP_CARD (widget);

  if (cjm_map_card_is_point (self))
    gtk_widget_size_allocate (self->point, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static gboolean
cjm_map_card_grab_focus (GtkWidget *widget)
{
  CjmMapCard *self = CJM_MAP_CARD (widget);

  if (cjm_map_card_is_point (self))
    return gtk_widget_grab_focus (self->point);

  return GTK_WIDGET_CLASS (cjm_map_card_parent_class)->grab_focus (widget);
}

static void
cjm_map_card_dispose (GObject *object)
{
  g_clear_pointer (&CJM_MAP_CARD (object)->point, gtk_widget_unparent);

  G_OBJECT_CLASS (cjm_map_card_parent_class)->dispose (object);
}

static void
activate_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATE], 0);
}

static void
cjm_map_card_finalize (GObject *object)
{
  CjmMapCard *self = CJM_MAP_CARD (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->description);

  G_OBJECT_CLASS (cjm_map_card_parent_class)->finalize (object);
}

static void
cjm_map_card_class_init (CjmMapCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_map_card_dispose;
  object_class->finalize = cjm_map_card_finalize;
  widget_class->size_allocate = cjm_map_card_size_allocate;
  widget_class->grab_focus = cjm_map_card_grab_focus;
  widget_class->snapshot = cjm_map_card_snapshot;
  widget_class->contains = cjm_map_card_contains;

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);

  gtk_widget_class_install_action (widget_class, "card.activate", NULL, activate_action);
  gtk_widget_class_set_css_name (widget_class, "card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
cjm_map_card_init (CjmMapCard *self)
{
  self->zoom = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * cjm_map_card_new:
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
cjm_map_card_new (void)
{
  return g_object_new (CJM_TYPE_MAP_CARD, NULL);
}

/* Its own, or while it has none, what the field over it says */
static const char *
get_title (const CjmGroup *group)
{
  const char *title = group->title;
  guint place;

  if ((title == NULL || *title == '\0') && group->node != NULL)
    {
      place = cjm_node_get_parent (group->node) != NULL ? cjm_node_get_parent_member (group->node) : CJM_END;
      title = cjm_operation_get_new_title (cjm_node_get_kind (group->node), place);
    }

  return title != NULL ? title : "";
}

static void
take_words (CjmMapCard     *self,
            const CjmGroup *group)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  const char *title = get_title (group);

  if (g_strcmp0 (self->title, title) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (title);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }

  if (g_strcmp0 (self->description, group->description) == 0)
    return;

  g_free (self->description);
  self->description = g_strdup (group->description);
  if (group->description != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, group->description, -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
take_rise (CjmMapCard     *self,
           const CjmGroup *group)
{
  graphene_point_t rise = GRAPHENE_POINT_INIT (group->rise.x * self->zoom, group->rise.y * self->zoom);

  cjm_emotion_point_set_rise (CJM_EMOTION_POINT (self->point), &rise);
}

/* Its focus and its value are the slider's where it shows a point. */
static void
take_point (CjmMapCard     *self,
            const CjmGroup *group)
{
  gboolean is_point = group != NULL && (group->flags & CJM_GROUP_POINT) != 0;

  if (is_point && self->point == NULL)
    {
      self->point = cjm_emotion_point_new ();
      gtk_widget_set_parent (self->point, GTK_WIDGET (self));
    }
  if (self->point == NULL)
    return;

  cjm_emotion_point_bind (CJM_EMOTION_POINT (self->point), is_point ? group->node : NULL,
                          is_point ? group->title : NULL, is_point ? group->description : NULL);
  if (is_point)
    take_rise (self, group);
  if (is_point == gtk_widget_get_child_visible (self->point)
      && is_point != gtk_widget_get_focusable (GTK_WIDGET (self)))
    return;

  gtk_widget_set_child_visible (self->point, is_point);
  gtk_widget_set_focusable (GTK_WIDGET (self), !is_point);
}

/**
 * cjm_map_card_bind:
 * @group: borrowed; to be given anew with cjm_map_card_refresh() whenever the scene has changed
 * @zoom: pixels a canvas unit
 *
 * Makes the card show another group.
 */
void
cjm_map_card_bind (CjmMapCard     *self,
                   const CjmGroup *group,
                   double          zoom)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (CJM_IS_MAP_CARD (self));
  g_return_if_fail (group->id != NULL);

  g_free (self->id);
  self->id = g_strdup (group->id);
  self->group = group;
  self->is_point = (group->flags & CJM_GROUP_POINT) != 0;
  self->digest = cjm_map_group_digest (group);
  self->zoom = zoom;
  self->slide = 0;
  take_words (self, group);
  take_point (self, group);

  if ((group->flags & CJM_GROUP_POINT) != 0)
    gtk_widget_add_css_class (widget, "point");
  else
    gtk_widget_remove_css_class (widget, "point");

  if (!gtk_widget_get_child_visible (widget))
    {
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN);
      gtk_widget_set_child_visible (widget, TRUE);
    }
  gtk_widget_queue_draw (widget);
}

/**
 * cjm_map_card_refresh:
 * @group: the same group as before, after a change of the scene
 *
 * Takes over what is new about it; paints again only if it looks different.
 */
void
cjm_map_card_refresh (CjmMapCard     *self,
                      const CjmGroup *group)
{
  guint digest = cjm_map_group_digest (group);

  g_return_if_fail (CJM_IS_MAP_CARD (self));

  self->group = group;
  self->is_point = (group->flags & CJM_GROUP_POINT) != 0;
  take_words (self, group);
  take_point (self, group);
  if (digest != self->digest)
    {
      self->digest = digest;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/**
 * cjm_map_card_release:
 *
 * Makes the card show nothing, and hides it from every kind of user, until it is bound again.
 */
void
cjm_map_card_release (CjmMapCard *self)
{
  g_return_if_fail (CJM_IS_MAP_CARD (self));

  g_clear_pointer (&self->id, g_free);
  self->group = NULL;
  self->is_point = FALSE;
  take_point (self, NULL);
  self->position = 0;
  self->size = 0;
  cjm_map_card_set_selected (self, FALSE);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * cjm_map_card_set_zoom:
 * @zoom: pixels a canvas unit
 *
 * Has a card painted at another zoom; its place is its parent's to give.
 */
void
cjm_map_card_set_zoom (CjmMapCard *self,
                       double      zoom)
{
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  if (self->is_point)
    take_rise (self, self->group);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_map_card_set_part:
 * @part: what of the group it shows, in pixels from the group's top left corner; its own size is to be that of the part
 */
void
cjm_map_card_set_part (CjmMapCard            *self,
                       const graphene_rect_t *part)
{
  if (graphene_rect_equal (&self->part, part))
    return;

  self->part = *part;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_map_card_set_seen:
 * @seen: in pixels from the card's top left corner; what lies left of it, or above it, is behind the map's headings, where
 *   a pointer means those
 */
void
cjm_map_card_set_seen (CjmMapCard             *self,
                       const graphene_point_t *seen)
{
  self->seen = *seen;
  if (self->point != NULL)
    gtk_widget_set_can_target (self->point,
                               seen->x <= self->part.size.width / 2 && seen->y <= self->part.size.height / 2);
}

/* From where to where the text of a group stands, in canvas units; FALSE where it has none */
static gboolean
find_text (const CjmGroup *group,
           float          *from,
           float          *to)
{
  graphene_rect_t line;

  *from = G_MAXFLOAT;
  *to = -G_MAXFLOAT;
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      if (item->type != CJM_ITEM_TEXT)
        continue;
      cjm_item_get_extents (item, &line);
      *from = MIN (*from, line.origin.x);
      *to = MAX (*to, line.origin.x + line.size.width);
    }

  return *from < *to;
}

/**
 * cjm_map_card_slide:
 * @from: where the part of its group begins that is in view, in canvas units from the group's left edge
 * @to: where that part ends
 *
 * Has a group that slides show its text in there, as near to its place as can be, and never out of the group.
 */
void
cjm_map_card_slide (CjmMapCard *self,
                    float       from,
                    float       to)
{
  const CjmGroup *group = self->group;
  float first, last;
  float slide = 0;

  if ((group->flags & CJM_GROUP_SLIDES) != 0 && find_text (group, &first, &last))
    {
      float edge = MIN (first, SLIDE_EDGE);
      float least = MIN (MAX (from, 0) + edge, group->width - edge - (last - first));

      slide = MAX (MIN (first, MIN (to, group->width) - edge - (last - first)), least) - first;
    }
  if (slide == self->slide)
    return;

  self->slide = slide;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_map_card_get_slide:
 *
 * Returns: how far its text stands to the right of its place, in canvas units
 */
float
cjm_map_card_get_slide (CjmMapCard *self)
{
  return self->slide;
}

/**
 * cjm_map_card_set_position:
 * @position: among the cards of its list, from 1
 * @size: how many cards that list has
 */
void
cjm_map_card_set_position (CjmMapCard *self,
                           guint       position,
                           guint       size)
{
  if (self->position == position && self->size == size)
    return;

  self->position = position;
  self->size = size;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) size, -1);
}

/**
 * cjm_map_card_set_selected:
 * @selected: whether it is shown as selected, to those who look and to those who listen
 */
void
cjm_map_card_set_selected (CjmMapCard *self,
                           gboolean    selected)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (selected == gtk_widget_has_css_class (widget, "selected"))
    return;

  if (selected)
    gtk_widget_add_css_class (widget, "selected");
  else
    gtk_widget_remove_css_class (widget, "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * cjm_map_card_is_point:
 *
 * Returns: whether it shows a point of the curve now
 */
gboolean
cjm_map_card_is_point (CjmMapCard *self)
{
  return self->point != NULL && self->is_point;
}

/**
 * cjm_map_card_get_slider:
 *
 * Returns: (nullable) (transfer none): what a point of the curve is taken hold of by; %NULL where it never showed one
 */
GtkWidget *
cjm_map_card_get_slider (CjmMapCard *self)
{
  return self->point;
}

/**
 * cjm_map_card_get_id:
 *
 * Returns: (nullable): the id of the group that it shows
 */
const char *
cjm_map_card_get_id (CjmMapCard *self)
{
  return self->id;
}

/**
 * cjm_map_card_get_title:
 *
 * Returns: (transfer none) (nullable): what it is called in a sentence; valid for as long as it shows that
 */
const char *
cjm_map_card_get_title (CjmMapCard *self)
{
  return self->title;
}

/**
 * cjm_map_card_get_n_paints:
 *
 * Returns: how often it has been painted, which is what scrolling has to keep low
 */
guint
cjm_map_card_get_n_paints (CjmMapCard *self)
{
  return self->n_paints;
}
