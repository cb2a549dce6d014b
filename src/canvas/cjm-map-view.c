/* cjm-map-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas-resources.h"
#include "cjm-map-view-private.h"

/*
 * The map of one journey on screen.
 *
 * It turns a journey into a scene, shows the part of it that the person has scrolled and zoomed to, and keeps both in
 * step with the document. Cards are widgets, for focus and accessibility; the rest is painted. What a person does to
 * cards here (dragging, placing, arranging) changes the document and comes back as a change of it.
 */

/* Zooms at which rings round cards get rounder or less round */
#define SMALL_ZOOM 0.6
#define LARGE_ZOOM 1.6

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_SCENE,
  PROP_ZOOM,
  PROP_FIT,
  PROP_DARK,
  PROP_CONTRAST,
  PROP_SELECTED,
  PROP_VIEW,
  PROP_OVERLAYS,
  PROP_PLACING,
  PROP_CAPABILITIES,
  PROP_PROGRESS,
  N_PROPS,

  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CARD_ACTIVATED,
  SELECTION_CHANGED,
  NODE_ADDED,
  DONE,
  REFUSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmMapView, cjm_map_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/**
 * cjm_map_view_activate_card:
 *
 * Does what a card is for: its text is edited in place; of any other card, others are told.
 */
void
cjm_map_view_activate_card (CjmMapView *self, const char *id)
{
  g_autofree char *copy = g_strdup (id);

  if (!cjm_map_view_activate_point (self, copy) && !cjm_map_view_edit (self, copy))
    g_signal_emit (self, signals[CARD_ACTIVATED], 0, copy);
}

/**
 * cjm_map_view_refuse:
 * @message: translated, why something was not taken
 */
void
cjm_map_view_refuse (CjmMapView *self, const char *message)
{
  g_signal_emit (self, signals[REFUSED], 0, message);
}

static void
cjm_map_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = 1;
  *natural = 1;
}

static void
cjm_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CjmMapView *self = CJM_MAP_VIEW (widget);

  if (width != self->viewport.view_width || height != self->viewport.view_height)
    {
      cjm_map_view_resize (self, width, height);
      cjm_map_view_look_again (self);
    }
  cjm_map_view_allocate_cards (self);
  cjm_indicators_allocate (self->indicators, &self->viewport);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->destinations != NULL)
    gtk_popover_present (GTK_POPOVER (self->destinations));
  cjm_map_view_allocate_emotion (self);
  cjm_map_view_allocate_edit (self);
}

static void
scale_factor_cb (CjmMapView *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (scale == self->viewport.scale)
    return;

  self->viewport.scale = scale;
  cjm_map_view_bind_cards (self);
}

static void
zoom_cb (CjmMapView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double zoom = self->viewport.zoom;

  gtk_widget_remove_css_class (widget, zoom < SMALL_ZOOM ? "large" : "small");
  if (zoom < SMALL_ZOOM)
    gtk_widget_add_css_class (widget, "small");
  else if (zoom > LARGE_ZOOM)
    gtk_widget_add_css_class (widget, "large");
  else
    gtk_widget_remove_css_class (widget, "large");
}

static void
cjm_map_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CjmMapView *self = CJM_MAP_VIEW (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->viewport.zoom);
      break;
    case PROP_FIT:
      g_value_set_boolean (value, self->fit);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->options.dark);
      break;
    case PROP_CONTRAST:
      g_value_set_boolean (value, self->options.contrast);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, cjm_map_view_get_selected (self));
      break;
    case PROP_VIEW:
      g_value_set_uint (value, self->options.view);
      break;
    case PROP_OVERLAYS:
      g_value_set_uint (value, self->options.overlays);
      break;
    case PROP_PLACING:
      g_value_set_boolean (value, self->placing != NULL);
      break;
    case PROP_CAPABILITIES:
      g_value_set_uint (value, self->capabilities);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, cjm_map_view_get_progress (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_map_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CjmMapView *self = CJM_MAP_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM:
      cjm_map_view_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_FIT:
      cjm_map_view_set_fit (self, g_value_get_boolean (value));
      break;
    case PROP_DARK:
      cjm_map_view_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_CONTRAST:
      cjm_map_view_set_contrast (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED:
      cjm_map_view_set_selected (self, g_value_get_string (value));
      break;
    case PROP_VIEW:
      cjm_map_view_set_view (self, g_value_get_uint (value));
      break;
    case PROP_OVERLAYS:
      cjm_map_view_set_overlays (self, g_value_get_uint (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      cjm_map_view_set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_map_view_dispose (GObject *object)
{
  CjmMapView *self = CJM_MAP_VIEW (object);

  cjm_map_view_stop_scrolling (self);
  g_clear_handle_id (&self->opening, g_source_remove);
  cjm_map_view_drop_edit (self);
  cjm_map_view_drop_emotion (self);
  g_clear_pointer (&self->start_button, gtk_widget_unparent);
  g_clear_pointer (&self->placing, cjm_drag_content_free);
  g_clear_pointer (&self->band.before, g_ptr_array_unref);
  cjm_map_view_let_go_of_edge (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->destinations, gtk_widget_unparent);
  g_clear_pointer (&self->indicators, cjm_indicators_free);
  g_clear_handle_id (&self->zoom_notify, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
  cjm_map_view_drop_layer (self);
  g_clear_object (&self->scene);
  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_map_view_parent_class)->dispose (object);
}

static void
cjm_map_view_finalize (GObject *object)
{
  CjmMapView *self = CJM_MAP_VIEW (object);

  g_free (self->focus_id);
  g_free (self->dragged);
  cjm_map_selection_free (self->selection);

  G_OBJECT_CLASS (cjm_map_view_parent_class)->finalize (object);
}

static void
cjm_map_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_map_view_parent_class)->realize (widget);
  /* GTK tells of no change where the screen has had its scale from the start. */
  scale_factor_cb (CJM_MAP_VIEW (widget));
  cjm_map_view_load_style (gtk_widget_get_display (widget));
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, read);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, read);
  properties[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, CJM_TYPE_SCENE, read);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, CJM_VIEWPORT_MIN_ZOOM, CJM_VIEWPORT_MAX_ZOOM, 1,
                                               write);
  properties[PROP_FIT] = g_param_spec_boolean ("fit", NULL, NULL, FALSE, write);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, write);
  properties[PROP_CONTRAST] = g_param_spec_boolean ("contrast", NULL, NULL, FALSE, write);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, write);
  properties[PROP_VIEW] = g_param_spec_uint ("view", NULL, NULL, 0, CJM_N_VIEWS - 1, CJM_VIEW_MAP, write);
  properties[PROP_OVERLAYS] = g_param_spec_uint ("overlays", NULL, NULL, 0, CJM_OVERLAY_ALL, CJM_OVERLAY_IDEAL, write);
  properties[PROP_PLACING] = g_param_spec_boolean ("placing", NULL, NULL, FALSE, read);
  properties[PROP_CAPABILITIES] = g_param_spec_uint ("capabilities", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 1, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
cjm_map_view_class_init (CjmMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_map_view_get_property;
  object_class->set_property = cjm_map_view_set_property;
  object_class->dispose = cjm_map_view_dispose;
  object_class->finalize = cjm_map_view_finalize;
  widget_class->measure = cjm_map_view_measure;
  widget_class->size_allocate = cjm_map_view_size_allocate;
  widget_class->snapshot = cjm_map_view_snapshot;
  widget_class->realize = cjm_map_view_realize;

  install_properties (object_class);

  signals[CARD_ACTIVATED] = g_signal_new ("card-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NODE_ADDED] = g_signal_new ("node-added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  cjm_map_view_class_init_scroll (widget_class);
  cjm_map_view_class_init_focus (widget_class);
  cjm_map_view_class_init_select (widget_class);
  cjm_map_view_class_init_arrange (widget_class);
  cjm_map_view_class_init_remove (widget_class);
  cjm_map_view_class_init_menu (widget_class);
  cjm_map_view_class_init_edit (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);

  g_resources_register (cjm_canvas_get_resource ());
}

static void
cjm_map_view_init (CjmMapView *self)
{
  cjm_scene_options_init (&self->options);
  self->options.empty_lanes = TRUE;
  self->options.unknown_points = TRUE;
  cjm_viewport_init (&self->viewport);
  self->selection = cjm_map_selection_new ();
  cjm_map_view_init_layer (self);
  self->indicators = cjm_indicators_new (GTK_WIDGET (self));
  cjm_map_view_init_input (self);
  cjm_map_view_init_drag (self);
  cjm_map_view_init_target (self);
  cjm_map_view_init_band (self);
  cjm_map_view_init_placing (self);
  cjm_map_view_init_menu (self);
  cjm_map_view_init_curve (self);
  cjm_map_view_init_emotion (self);
  cjm_map_view_init_edit (self);
  cjm_map_view_set_adjustment (self, 0, NULL);
  cjm_map_view_set_adjustment (self, 1, NULL);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_cb), NULL);
  g_signal_connect (self, "notify::zoom", G_CALLBACK (zoom_cb), NULL);
  cjm_map_view_update_name (self);
  cjm_map_view_update_actions (self);
}

/**
 * cjm_map_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet, for a GtkScrolledWindow
 */
GtkWidget *
cjm_map_view_new (void)
{
  return g_object_new (CJM_TYPE_MAP_VIEW, NULL);
}

/**
 * cjm_map_view_get_capabilities:
 *
 * Returns: what can be done now
 */
CjmMapCapabilities
cjm_map_view_get_capabilities (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), 0);

  return self->capabilities;
}

void
cjm_map_view_set_capabilities (CjmMapView *self, CjmMapCapabilities capabilities)
{
  if (self->capabilities == capabilities)
    return;

  self->capabilities = capabilities;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPABILITIES]);
}

/**
 * cjm_map_view_get_selected:
 *
 * Returns: (nullable): the id of the selected group, such as "touchpoint-t1"; of several, the one selected last
 */
const char *
cjm_map_view_get_selected (CjmMapView *self)
{
  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), NULL);

  return cjm_map_selection_get_lead (self->selection);
}

/**
 * cjm_map_view_set_selected:
 * @id: (nullable): %NULL or an unknown one for no selection
 *
 * Selects a card and brings it into view. The focus goes with it if it was on the map.
 */
void
cjm_map_view_set_selected (CjmMapView *self, const char *id)
{
  g_autofree char *copy = g_strdup (id);

  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  if (g_strcmp0 (cjm_map_view_get_selected (self), copy) == 0)
    return;

  cjm_map_view_require (self, copy);
  if (copy == NULL || self->scene == NULL || cjm_scene_find (self->scene, copy, NULL) == NULL)
    {
      cjm_map_view_select (self, NULL);
      return;
    }

  if (cjm_map_view_contains_focus (self))
    cjm_map_view_focus_id (self, copy, TRUE);
  cjm_map_view_select (self, copy);
  cjm_map_view_reveal (self, copy);
}

/**
 * cjm_map_view_get_selected_node:
 *
 * Returns: (nullable) (transfer none): what the selected card stands for
 */
CjmNode *
cjm_map_view_get_selected_node (CjmMapView *self)
{
  const CjmGroup *group;

  g_return_val_if_fail (CJM_IS_MAP_VIEW (self), NULL);

  if (cjm_map_view_get_selected (self) == NULL || self->scene == NULL)
    return NULL;

  group = cjm_scene_find (self->scene, cjm_map_view_get_selected (self), NULL);

  return group != NULL ? group->node : NULL;
}

/**
 * cjm_map_view_reveal:
 *
 * Brings what has this id into view, if it is there.
 */
void
cjm_map_view_reveal (CjmMapView *self, const char *id)
{
  graphene_rect_t area;

  g_return_if_fail (CJM_IS_MAP_VIEW (self));

  cjm_map_view_require (self, id);
  if (self->scene != NULL && id != NULL && cjm_scene_find (self->scene, id, &area) != NULL)
    cjm_map_view_reveal_area (self, &area);
}
