/* cjm-plan-matrix.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-matrix.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "cjm-chart-room.h"
#include "cjm-matrix-view.h"
#include "cjm-plan-card.h"
#include "cjm-priority.h"
#include "cjm-wheel-pass.h"

#define HINT_GAP 18          /* between the pointer and what says where something would go, in pixels */

struct _CjmPlanMatrix
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  CjmCanvas *canvas;
  GtkWidget *hint;           /* where what is dragged would go */
  GtkWidget *card;           /* the popover; NULL until it is opened first */
  char *card_id;             /* of what it stands at */
  CjmPlanDrag *drag;

  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *journey;          /* NULL where the document has none */
  gboolean updating;         /* what is selected is let go of, and selected again */
  guint fitting;             /* source that lays it out for the width at hand */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  N_PROPS
};

enum
{
  SELECTION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanMatrix, cjm_plan_matrix, GTK_TYPE_WIDGET)

static void
get_size (CjmPlanMatrix   *self,
          graphene_size_t *size)
{
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);

  *size = GRAPHENE_SIZE_INIT (1, 1);
  if (scene != NULL)
    cjm_scene_get_size (scene, size);
}

static double
get_zoom (CjmPlanMatrix *self,
          int            width)
{
  graphene_size_t size;

  get_size (self, &size);

  return cjm_chart_room_find_zoom (GTK_WIDGET (self), width, size.width);
}

/* Once the page has been laid out: what is laid out cannot ask for another height meanwhile. */
static gboolean
fit_cb (gpointer user_data)
{
  CjmPlanMatrix *self = user_data;
  CjmSceneOptions options = *cjm_canvas_get_options (self->canvas);

  self->fitting = 0;
  options.chart_width = cjm_chart_room_find (GTK_WIDGET (self), gtk_widget_get_width (GTK_WIDGET (self)));
  if (!cjm_scene_options_equal (&options, cjm_canvas_get_options (self->canvas)))
    cjm_canvas_set_options (self->canvas, &options);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
fit (CjmPlanMatrix *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (GTK_PRIORITY_RESIZE, fit_cb, self, NULL);
}

static GtkSizeRequestMode
cjm_plan_matrix_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cjm_plan_matrix_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (widget);
  graphene_size_t size;
  int least, usual;

  /* What is allocated has to be measured. */
  gtk_widget_measure (self->scroller, orientation, -1, &least, &usual, NULL, NULL);
  gtk_widget_measure (self->hint, orientation, -1, NULL, NULL, NULL, NULL);
  get_size (self, &size);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      /* However narrow it is now: where there is more room it takes it. */
      *natural = MAX (least, (int) ceil (MAX (size.width, CJM_MATRIX_WIDTH) * cjm_chart_room_get_scale (widget)));
    }
  else
    {
      /* At no width in particular it has to be no higher than at the least. */
      *minimum = (int) ceil (size.height * get_zoom (self, MAX (for_size, 0)));
      *natural = for_size >= 0 ? *minimum : (int) ceil (size.height * cjm_chart_room_get_scale (widget));
    }
}

/* Beside the pointer, within the widget */
static void
allocate_hint (CjmPlanMatrix *self,
               int            width,
               int            height)
{
  GtkRequisition size;
  graphene_point_t point;

  gtk_widget_get_preferred_size (self->hint, NULL, &size);
  cjm_plan_drag_get_point (self->drag, &point);
  point.x = CLAMP (point.x + HINT_GAP, 0, MAX (width - size.width, 0));
  point.y = CLAMP (point.y - HINT_GAP - size.height, 0, MAX (height - size.height, 0));
  graphene_point_init (&point, floorf (point.x), floorf (point.y));
  gtk_widget_allocate (self->hint, size.width, size.height, -1, gsk_transform_translate (NULL, &point));
}

/* The popover goes with the card that it is about. */
static void
allocate_card (CjmPlanMatrix *self)
{
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);
  graphene_rect_t area, shown;

  if (self->card == NULL)
    return;

  if (self->card_id != NULL && scene != NULL && cjm_scene_find (scene, self->card_id, &area) != NULL)
    {
      GdkRectangle rectangle;

      cjm_canvas_to_view (self->canvas, &area, &shown);
      rectangle.x = (int) shown.origin.x;
      rectangle.y = (int) shown.origin.y;
      rectangle.width = (int) shown.size.width;
      rectangle.height = (int) shown.size.height;
      gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &rectangle);
    }
  gtk_popover_present (GTK_POPOVER (self->card));
}

static void
cjm_plan_matrix_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (widget);
  double zoom = get_zoom (self, width);

  if (cjm_chart_room_find (widget, width) != cjm_canvas_get_options (self->canvas)->chart_width)
    fit (self);
  if (fabs (zoom - cjm_canvas_get_zoom (self->canvas)) > 0.0001)
    cjm_canvas_set_zoom (self->canvas, zoom);
  gtk_widget_allocate (self->scroller, width, height, -1, NULL);
  allocate_hint (self, width, height);
  allocate_card (self);
}

static void
cjm_plan_matrix_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (widget);

  gtk_widget_snapshot_child (widget, self->scroller, snapshot);
  if (!cjm_plan_drag_is_active (self->drag))
    return;

  cjm_plan_drag_snapshot (self->drag, snapshot);
  gtk_widget_snapshot_child (widget, self->hint, snapshot);
}

static void
dragged_cb (CjmPlanMatrix *self)
{
  g_autofree char *text = cjm_plan_drag_is_active (self->drag) ? cjm_plan_drag_describe (self->drag) : NULL;

  gtk_label_set_label (GTK_LABEL (self->hint), text != NULL ? text : "");
  gtk_widget_set_visible (self->hint, text != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_plan_matrix_get_canvas:
 *
 * Returns: (transfer none): what draws the matrix
 */
CjmCanvas *
cjm_plan_matrix_get_canvas (CjmPlanMatrix *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_MATRIX (self), NULL);

  return self->canvas;
}

/**
 * cjm_plan_matrix_get_drag:
 *
 * Returns: (transfer none): what moves improvements with the pointer
 */
CjmPlanDrag *
cjm_plan_matrix_get_drag (CjmPlanMatrix *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_MATRIX (self), NULL);

  return self->drag;
}

/**
 * cjm_plan_matrix_get_card:
 *
 * Returns: (transfer none) (nullable): the popover, whether it is open or not; %NULL before its first use
 */
GtkWidget *
cjm_plan_matrix_get_card (CjmPlanMatrix *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_MATRIX (self), NULL);

  return self->card;
}

/**
 * cjm_plan_matrix_get_selection:
 *
 * Returns: (transfer full): of CjmNode: the improvements that are selected, in the order of the document
 */
GPtrArray *
cjm_plan_matrix_get_selection (CjmPlanMatrix *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_MATRIX (self), NULL);

  return cjm_canvas_list_selected (self->canvas);
}

/**
 * cjm_plan_matrix_select:
 * @ids: of improvements; those that are not in the document are passed over
 *
 * Selects these and no others; the focus stays where it is.
 */
void
cjm_plan_matrix_select (CjmPlanMatrix     *self,
                        const char *const *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cards = NULL;

  g_return_if_fail (CJM_IS_PLAN_MATRIX (self));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *card = g_strconcat ("matrix-", ids[i], NULL);

      g_strv_builder_add (builder, card);
    }
  cards = g_strv_builder_end (builder);
  cjm_canvas_select_cards (self->canvas, (const char *const *) cards);
}

/* With the keys; what follows each other is one step until something else is selected. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (widget);
  g_autoptr (GPtrArray) selected = cjm_plan_matrix_get_selection (self);
  int up, right;

  if (selected->len == 0)
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(ii)", &up, &right);
  cjm_priority_move (self->document, selected, up * CJM_PRIORITY_STEP, right * CJM_PRIORITY_STEP);

  return GDK_EVENT_STOP;
}

static gboolean
clear_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (widget);
  g_autoptr (GPtrArray) selected = cjm_plan_matrix_get_selection (self);

  if (selected->len == 0)
    return GDK_EVENT_PROPAGATE;

  cjm_priority_clear (self->document, selected);

  return GDK_EVENT_STOP;
}

static void
selection_changed_cb (CjmPlanMatrix *self)
{
  if (self->document != NULL)
    cjm_document_end_merging (self->document);
  if (!self->updating)
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* The focus goes back to where the card was opened. */
static void
card_closed_cb (CjmPlanMatrix *self)
{
  g_autofree char *id = g_steal_pointer (&self->card_id);

  if (id != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
card_activated_cb (CjmPlanMatrix *self,
                   const char    *id)
{
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);
  const CjmGroup *group = cjm_scene_find (scene, id, NULL);
  g_autofree char *copy = g_strdup (id);

  if (group == NULL || cjm_node_get_kind (group->node) != CJM_KIND_IMPROVEMENT)
    return;

  cjm_document_end_merging (self->document);
  if (self->card == NULL)
    {
      self->card = cjm_plan_card_new ();
      gtk_widget_set_parent (self->card, GTK_WIDGET (self));
      g_signal_connect_object (self->card, "closed", G_CALLBACK (card_closed_cb), self, G_CONNECT_SWAPPED);
    }
  cjm_plan_card_set_improvement (CJM_PLAN_CARD (self->card), group->node);
  g_free (self->card_id);
  self->card_id = g_steal_pointer (&copy);
  allocate_card (self);
  gtk_popover_popup (GTK_POPOVER (self->card));
}

static GStrv
list_selected_ids (CjmPlanMatrix *self)
{
  g_autoptr (GPtrArray) selected = cjm_plan_matrix_get_selection (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < selected->len; i++)
    g_strv_builder_add (builder, cjm_node_get_id (selected->pdata[i]));

  return g_strv_builder_end (builder);
}

/* Without a journey a canvas is a map. The improvements of a document are the same ones whichever of its journeys is chosen,
 * and so are those that are selected. */
static void
update (CjmPlanMatrix *self)
{
  g_auto (GStrv) before = list_selected_ids (self);
  g_auto (GStrv) after = NULL;
  CjmNode *journey = self->journey != NULL && cjm_document_of (self->journey) == self->document ? self->journey : NULL;
  CjmSceneOptions options = *cjm_canvas_get_options (self->canvas);

  options.lanes_only = TRUE;
  if (journey != NULL)
    cjm_canvas_set_view (self->canvas, CJM_VIEW_MATRIX);
  self->updating = TRUE;
  cjm_canvas_set_journey (self->canvas, journey != NULL ? self->document : NULL, journey, &options);
  cjm_plan_matrix_select (self, (const char *const *) before);
  self->updating = FALSE;
  after = list_selected_ids (self);
  if (!g_strv_equal ((const char *const *) before, (const char *const *) after))
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
  gtk_widget_set_visible (self->scroller, journey != NULL);
}

static void
cjm_plan_matrix_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_plan_matrix_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      cjm_plan_drag_cancel (self->drag);
      g_set_object (&self->document, g_value_get_object (value));
      break;
    case PROP_JOURNEY:
      g_set_object (&self->journey, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  update (self);
  /* After the canvas, which hears of every edit before */
  g_signal_group_set_target (self->document_signals, self->document);
}

static void
cjm_plan_matrix_dispose (GObject *object)
{
  CjmPlanMatrix *self = CJM_PLAN_MATRIX (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_object (&self->drag);
  g_clear_pointer (&self->card_id, g_free);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_plan_matrix_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    int up;
    int right;
  } moves[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, 1, 0 },
    { { GDK_KEY_Down, GDK_KEY_KP_Down }, -1, 0 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, 1 },
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    for (guint j = 0; j < G_N_ELEMENTS (moves[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, moves[i].keys[j], GDK_ALT_MASK, move_cb, "(ii)", moves[i].up,
                                    moves[i].right);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, GDK_ALT_MASK, clear_cb, NULL);
}

static void
cjm_plan_matrix_class_init (CjmPlanMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_plan_matrix_get_property;
  object_class->set_property = cjm_plan_matrix_set_property;
  object_class->dispose = cjm_plan_matrix_dispose;
  widget_class->get_request_mode = cjm_plan_matrix_get_request_mode;
  widget_class->measure = cjm_plan_matrix_measure;
  widget_class->size_allocate = cjm_plan_matrix_size_allocate;
  widget_class->snapshot = cjm_plan_matrix_snapshot;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);

  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cjm_plan_matrix_init (CjmPlanMatrix *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (gtk_widget_queue_resize), self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (fit), self, G_CONNECT_SWAPPED);
  self->canvas = CJM_CANVAS (cjm_canvas_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->canvas));
  cjm_wheel_pass_install (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->hint = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->hint, "drag-hint");
  gtk_widget_set_visible (self->hint, FALSE);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
  self->drag = cjm_plan_drag_new (self->canvas, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("plan", "Impact against effort"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  C_("plan", "Alt and the arrow keys place what is selected, Alt and Backspace take it out, Enter opens it."),
                                  -1);
  g_object_bind_property (style, "dark", self->canvas, "dark", G_BINDING_SYNC_CREATE);
  g_object_bind_property (style, "high-contrast", self->canvas, "contrast", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->drag, "changed", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::scene", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "card-activated", G_CALLBACK (card_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}
