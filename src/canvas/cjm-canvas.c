/* cjm-canvas.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "canvas-resources.h"
#include "cjm-canvas-private.h"
#include "cjm-view.h"

/*
 * The map of one journey on screen, which is also shown as a loop or a composite.
 *
 * Its source turns the journey into a scene, its workspace keeps scrolling, selection and cards in step with that, and each
 * of its tools does one thing on the workspace. What is left for the widget is to have them as its parts, in their order: who
 * hears of a click first, and what is drawn over what. What a person does to cards changes the document and comes back
 * as a change of it.
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

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmCanvas, cjm_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
cjm_canvas_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  *minimum = 1;
  *natural = 1;
}

/* On whole pixels in the middle of the view */
static void
allocate_start_button (CjmCanvas *self,
                       int        width,
                       int        height)
{
  GtkRequisition size;
  graphene_point_t point;

  if (self->start_button == NULL)
    return;

  gtk_widget_get_preferred_size (self->start_button, NULL, &size);
  graphene_point_init (&point, (float) ((width - size.width) / 2), (float) ((height - size.height) / 2));
  gtk_widget_allocate (self->start_button, size.width, size.height, -1, gsk_transform_translate (NULL, &point));
}

static void
cjm_canvas_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  CjmCanvas *self = CJM_CANVAS (widget);
  const CjmViewport *viewport = cjm_workspace_get_viewport (self->workspace);
  CjmCardLayer *cards = cjm_workspace_get_cards (self->workspace);

  if (width != viewport->view_width || height != viewport->view_height)
    {
      cjm_scroller_set_view_size (cjm_workspace_get_scroller (self->workspace), width, height);
      cjm_card_layer_look_again (cards);
    }
  cjm_card_layer_allocate (cards);
  cjm_indicators_allocate (cjm_workspace_get_indicators (self->workspace), viewport);
  cjm_card_menu_allocate (self->menu);
  cjm_emotion_popover_allocate (self->emotion);
  allocate_start_button (self, width, height);
  cjm_inline_editor_allocate (self->editor);
}

static void
cjm_canvas_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  CjmCanvas *self = CJM_CANVAS (widget);
  const CjmViewport *viewport = cjm_workspace_get_viewport (self->workspace);

  if (viewport->view_width <= 0 || viewport->view_height <= 0)
    return;

  cjm_card_layer_snapshot (cjm_workspace_get_cards (self->workspace), snapshot);
  cjm_indicators_snapshot (cjm_workspace_get_indicators (self->workspace), snapshot);
  cjm_score_tool_snapshot (self->score, snapshot);
  if (self->start_button != NULL)
    gtk_widget_snapshot_child (widget, self->start_button, snapshot);
  cjm_inline_editor_snapshot (self->editor, snapshot);
}

static gboolean
cjm_canvas_grab_focus (GtkWidget *widget)
{
  return cjm_workspace_enter (CJM_CANVAS (widget)->workspace, TRUE);
}

static gboolean
cjm_canvas_focus (GtkWidget       *widget,
                  GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (GTK_IS_POPOVER (child))
    return gtk_widget_child_focus (child, direction);
  if (cjm_workspace_has_focus (CJM_CANVAS (widget)->workspace))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
cjm_canvas_set_focus_child (GtkWidget *widget,
                            GtkWidget *child)
{
  CjmCanvas *self = CJM_CANVAS (widget);

  GTK_WIDGET_CLASS (cjm_canvas_parent_class)->set_focus_child (widget, child);

  if (self->workspace != NULL && CJM_IS_MAP_CARD (child) && cjm_map_card_get_id (CJM_MAP_CARD (child)) != NULL)
    cjm_workspace_take_focus (self->workspace, cjm_map_card_get_id (CJM_MAP_CARD (child)));
}

/* Says to those who cannot see it what this is a map of. */
static void
update_name (CjmCanvas *self)
{
  CjmScene *scene = cjm_source_get_scene (self->source);
  g_autofree char *name = NULL;

  if (scene != NULL && cjm_view_is_chart (cjm_source_get_options (self->source)->view))
    name = g_strdup (cjm_scene_get_title (scene));
  else if (scene != NULL)
    name = g_strdup_printf (_("Map of “%s”"), cjm_scene_get_title (scene));
  else
    name = g_strdup (_("Map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
start_cb (CjmCanvas *self)
{
  cjm_inline_editor_add_sibling (self->editor);
}

/* Shows the button that starts a map while there is nothing on it. */
static void
update_start_button (CjmCanvas *self)
{
  gboolean empty = cjm_source_is_empty (self->source);

  if (empty && self->start_button == NULL)
    {
      self->start_button = gtk_button_new_with_mnemonic (_("_Add the first phase"));
      /* Its label is the name; GTK 4.8 would say the underscore too. */
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->start_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_widget_add_css_class (self->start_button, "suggested-action");
      gtk_widget_add_css_class (self->start_button, "pill");
      g_signal_connect_swapped (self->start_button, "clicked", G_CALLBACK (start_cb), self);
      gtk_widget_set_parent (self->start_button, GTK_WIDGET (self));
      cjm_workspace_set_start (self->workspace, self->start_button);
    }
  else if (!empty && self->start_button != NULL)
    {
      cjm_workspace_set_start (self->workspace, NULL);
      g_clear_pointer (&self->start_button, gtk_widget_unparent);
    }
}

/* The focus of a card that goes with its scene waits on the view for the next one. */
static void
closed_cb (CjmCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_focusable (widget, TRUE);
  if (gtk_widget_get_focus_child (widget) != NULL && gtk_widget_get_root (widget) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (widget), widget);
}

static void
changed_cb (CjmWorkspace *workspace,
            int           change,
            gpointer      user_data)
{
  CjmCanvas *self = user_data;
  CjmScene *scene = cjm_source_get_scene (self->source);
  gboolean empty = scene == NULL || cjm_scene_get_neighbour (scene, NULL, CJM_DIRECTION_RIGHT) == NULL;

  gtk_widget_set_focusable (GTK_WIDGET (self), empty);
  update_name (self);
  if (change == CJM_SOURCE_OPENED && scene != NULL && gtk_widget_is_focus (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (change != CJM_SOURCE_COLORED && change != CJM_SOURCE_ADVANCED)
    cjm_canvas_update_actions (self);
}

static void
scale_factor_cb (CjmCanvas *self)
{
  cjm_scroller_set_scale (cjm_workspace_get_scroller (self->workspace), gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static void
zoom_cb (CjmCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double zoom = cjm_canvas_get_zoom (self);

  gtk_widget_action_set_enabled (widget, "map.zoom-in", zoom < CJM_VIEWPORT_MAX_ZOOM);
  gtk_widget_action_set_enabled (widget, "map.zoom-out", zoom > CJM_VIEWPORT_MIN_ZOOM);
  gtk_widget_remove_css_class (widget, zoom < SMALL_ZOOM ? "large" : "small");
  if (zoom < SMALL_ZOOM)
    gtk_widget_add_css_class (widget, "small");
  else if (zoom > LARGE_ZOOM)
    gtk_widget_add_css_class (widget, "large");
  else
    gtk_widget_remove_css_class (widget, "large");
}

static void
selection_changed_cb (CjmCanvas *self)
{
  cjm_canvas_update_actions (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* What its parts tell of their properties, the view tells of its own of that name. */
static void
notify_cb (GObject    *part,
           GParamSpec *pspec,
           gpointer    user_data)
{
  static const struct
  {
    const char *part;
    const char *own;
  } renamed[] = { { "lead", "selected" }, { "active", "placing" }, { "focus", NULL } };
  const char *name = pspec->name;

  for (guint i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (pspec->name, renamed[i].part))
      name = renamed[i].own;
  if (name != NULL)
    g_object_notify (user_data, name);
}

/* What no tool does anything about is for others. */
static gboolean
activate_cb (CjmWorkspace *workspace,
             const char   *id,
             gpointer      user_data)
{
  g_signal_emit (user_data, signals[CARD_ACTIVATED], 0, id);

  return TRUE;
}

static void
node_added_cb (CjmWorkspace *workspace,
               const char   *id,
               gpointer      user_data)
{
  g_signal_emit (user_data, signals[NODE_ADDED], 0, id);
}

static void
done_cb (CjmWorkspace *workspace,
         const char   *message,
         gpointer      user_data)
{
  g_signal_emit (user_data, signals[DONE], 0, message);
}

static void
refused_cb (CjmWorkspace *workspace,
            const char   *message,
            gpointer      user_data)
{
  g_signal_emit (user_data, signals[REFUSED], 0, message);
}

static GtkOrientation
get_axis (guint id)
{
  return id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
}

static void
cjm_canvas_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  CjmCanvas *self = CJM_CANVAS (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, cjm_source_get_document (self->source));
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, cjm_source_get_journey (self->source));
      break;
    case PROP_SCENE:
      g_value_set_object (value, cjm_source_get_scene (self->source));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, cjm_canvas_get_zoom (self));
      break;
    case PROP_FIT:
      g_value_set_boolean (value, cjm_canvas_get_fit (self));
      break;
    case PROP_DARK:
      g_value_set_boolean (value, cjm_source_get_options (self->source)->dark);
      break;
    case PROP_CONTRAST:
      g_value_set_boolean (value, cjm_source_get_options (self->source)->contrast);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, cjm_canvas_get_selected (self));
      break;
    case PROP_VIEW:
      g_value_set_uint (value, cjm_source_get_options (self->source)->view);
      break;
    case PROP_OVERLAYS:
      g_value_set_uint (value, cjm_source_get_options (self->source)->overlays);
      break;
    case PROP_PLACING:
      g_value_set_boolean (value, cjm_placing_is_active (self->placing));
      break;
    case PROP_CAPABILITIES:
      g_value_set_uint (value, self->capabilities);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, cjm_canvas_get_progress (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, cjm_scroller_get_adjustment (cjm_workspace_get_scroller (self->workspace), get_axis (id)));
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
cjm_canvas_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  CjmCanvas *self = CJM_CANVAS (object);

  switch (id)
    {
    case PROP_ZOOM:
      cjm_canvas_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_FIT:
      cjm_canvas_set_fit (self, g_value_get_boolean (value));
      break;
    case PROP_DARK:
      cjm_canvas_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_CONTRAST:
      cjm_canvas_set_contrast (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED:
      cjm_canvas_set_selected (self, g_value_get_string (value));
      break;
    case PROP_VIEW:
      cjm_canvas_set_view (self, g_value_get_uint (value));
      break;
    case PROP_OVERLAYS:
      cjm_canvas_set_overlays (self, g_value_get_uint (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      cjm_scroller_set_adjustment (cjm_workspace_get_scroller (self->workspace), get_axis (id), g_value_get_object (value));
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
cjm_canvas_dispose (GObject *object)
{
  CjmCanvas *self = CJM_CANVAS (object);

  if (self->workspace != NULL)
    cjm_workspace_close (self->workspace);
  g_clear_object (&self->editor);
  g_clear_object (&self->emotion);
  g_clear_object (&self->score);
  g_clear_object (&self->menu);
  g_clear_object (&self->band);
  g_clear_object (&self->drop);
  g_clear_object (&self->drag);
  g_clear_object (&self->click);
  g_clear_object (&self->pan);
  g_clear_object (&self->placing);
  g_clear_pointer (&self->start_button, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cjm_canvas_parent_class)->dispose (object);
}

/* Loads the canvas's style sheet for a display, below the application's own; once for each display that shows a map. */
static void
load_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), "cjm-canvas-style") != NULL)
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/klantreis/canvas/cjm-canvas.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_object_set_data_full (G_OBJECT (display), "cjm-canvas-style", g_steal_pointer (&provider), g_object_unref);
}

static void
cjm_canvas_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_canvas_parent_class)->realize (widget);
  /* GTK tells of no change where the screen has had its scale from the start. */
  scale_factor_cb (CJM_CANVAS (widget));
  load_style (gtk_widget_get_display (widget));
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
cjm_canvas_class_init (CjmCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_canvas_get_property;
  object_class->set_property = cjm_canvas_set_property;
  object_class->dispose = cjm_canvas_dispose;
  widget_class->measure = cjm_canvas_measure;
  widget_class->size_allocate = cjm_canvas_size_allocate;
  widget_class->snapshot = cjm_canvas_snapshot;
  widget_class->realize = cjm_canvas_realize;
  widget_class->grab_focus = cjm_canvas_grab_focus;
  widget_class->focus = cjm_canvas_focus;
  widget_class->set_focus_child = cjm_canvas_set_focus_child;

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

  cjm_canvas_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);

  g_resources_register (cjm_canvas_get_resource ());
}

/* Of those that hear of the same, the one that is made later hears of it first. */
static void
make_tools (CjmCanvas *self)
{
  self->placing = cjm_placing_new (self->workspace);
  self->pan = cjm_pan_new (self->workspace);
  self->click = cjm_card_click_new (self->workspace);
  self->drag = cjm_card_drag_new (self->workspace);
  self->drop = cjm_card_drop_new (self->workspace);
  self->band = cjm_rubber_band_new (self->workspace);
  self->menu = cjm_card_menu_new (self->workspace);
  self->score = cjm_score_tool_new (self->workspace);
  self->emotion = cjm_emotion_popover_new (self->workspace);
  self->editor = cjm_inline_editor_new (self->workspace);
}

static void
follow (CjmCanvas *self)
{
  CjmScroller *scroller = cjm_workspace_get_scroller (self->workspace);
  CjmSelection *selection = cjm_workspace_get_selection (self->workspace);
  GObject *parts[] = { G_OBJECT (self->source), G_OBJECT (scroller), G_OBJECT (selection),
                       G_OBJECT (cjm_workspace_get_opening (self->workspace)), G_OBJECT (self->placing) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_signal_connect_object (parts[i], "notify", G_CALLBACK (notify_cb), self, 0);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::focus", G_CALLBACK (cjm_canvas_update_edit_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self->workspace, "activate", G_CALLBACK (activate_cb), self, 0);
  g_signal_connect_object (self->workspace, "node-added", G_CALLBACK (node_added_cb), self, 0);
  g_signal_connect_object (self->workspace, "done", G_CALLBACK (done_cb), self, 0);
  g_signal_connect_object (self->workspace, "refused", G_CALLBACK (refused_cb), self, 0);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_cb), NULL);
  g_signal_connect (self, "notify::zoom", G_CALLBACK (zoom_cb), NULL);
}

static void
cjm_canvas_init (CjmCanvas *self)
{
  self->source = cjm_source_new ();
  /* Before the workspace, which wants to know what takes the focus on an empty map */
  g_signal_connect_object (self->source, "changed", G_CALLBACK (update_start_button), self, G_CONNECT_SWAPPED);
  self->workspace = cjm_workspace_new (GTK_WIDGET (self), self->source);
  make_tools (self);
  follow (self);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  update_name (self);
  cjm_canvas_update_actions (self);
}

/**
 * cjm_canvas_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet, for a GtkScrolledWindow
 */
GtkWidget *
cjm_canvas_new (void)
{
  return g_object_new (CJM_TYPE_CANVAS, NULL);
}

/**
 * cjm_canvas_get_capabilities:
 *
 * Returns: what can be done now
 */
CjmCanvasCapabilities
cjm_canvas_get_capabilities (CjmCanvas *self)
{
  g_return_val_if_fail (CJM_IS_CANVAS (self), 0);

  return self->capabilities;
}

void
cjm_canvas_set_capabilities (CjmCanvas            *self,
                             CjmCanvasCapabilities capabilities)
{
  if (self->capabilities == capabilities)
    return;

  self->capabilities = capabilities;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPABILITIES]);
}
