/* cjm-chart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart.h"

#include <math.h>

#include "cjm-chart-contents.h"
#include "cjm-chart-menu.h"
#include "cjm-chart-room.h"
#include "cjm-environment.h"
#include "cjm-mark-popover.h"
#include "cjm-view.h"
#include "cjm-wheel-pass.h"

/* How high a chart may be, in pixels; what is higher is scrolled */
#define MOST_HEIGHT 1600

/*
 * What is laid out as a whole takes its time on a large journey, so a chart is, and follows edits, when nothing else is to be
 * done and while it can be seen. Several do that one after the other: an idle moment is that of the first one, since each has a
 * priority of its own.
 */

struct _CjmChart
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *bar;
  GtkDropDown *rows;
  CjmChartMenu *menu;
  GtkWidget *scroller;
  CjmCanvas *canvas;
  GtkWidget *popover;   /* what a mark is made of; NULL until a person asks for the first time */

  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *journey;     /* NULL where the document has none */
  CjmSceneView view;
  char *today;          /* as in a file; NULL for the day that it is */
  const char *left_out; /* ids of improvements, a line each, interned; NULL for none */
  guint idle;           /* source that brings it up to date */
  guint fitting;        /* source that zooms it to the width at hand */
  gboolean stale;       /* it is not */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_VIEW,
  PROP_TODAY,
  PROP_LEFT_OUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmChart, cjm_chart, ADW_TYPE_BIN)

/* As high as the chart is, with room for a bar under it */
static void
update_height (CjmChart *self)
{
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);
  graphene_size_t size = GRAPHENE_SIZE_INIT_ZERO;

  if (scene != NULL)
    cjm_scene_get_size (scene, &size);
  gtk_widget_set_size_request (self->scroller, -1,
                               (int) ceil (MIN (size.height * cjm_canvas_get_zoom (self->canvas), MOST_HEIGHT)));
}

/* An action plan is read on a day, and in part, and a chart where there is so much room. */
static void
update_options (CjmChart *self)
{
  g_autofree char *now = cjm_environment_dup_today ();
  CjmSceneOptions options = *cjm_canvas_get_options (self->canvas);
  int width = gtk_widget_get_width (self->scroller);

  cjm_scene_options_set_today (&options, self->today != NULL ? self->today : now);
  options.left_out = self->left_out;
  if (width > 0)
    options.chart_width = cjm_chart_room_find (GTK_WIDGET (self), width);
  if (!cjm_scene_options_equal (&options, cjm_canvas_get_options (self->canvas)))
    cjm_canvas_set_options (self->canvas, &options);
  cjm_chart_menu_set_shown (self->menu, &options);
}

/* As wide as there is room for, as long as it can be read. It is zoomed once the page has been laid out, since what is laid out
 * cannot ask for another height meanwhile. */
static gboolean
fit_cb (gpointer user_data)
{
  CjmChart *self = user_data;
  CjmScene *scene = cjm_canvas_get_scene (self->canvas);
  int width = gtk_widget_get_width (self->scroller);
  graphene_size_t size;
  double zoom;

  self->fitting = 0;
  if (scene == NULL || width <= 0)
    return G_SOURCE_REMOVE;

  update_options (self);
  cjm_scene_get_size (scene, &size);
  zoom = cjm_chart_room_find_zoom (GTK_WIDGET (self), width, size.width);
  if (fabs (zoom - cjm_canvas_get_zoom (self->canvas)) > 0.0001)
    cjm_canvas_set_zoom (self->canvas, zoom);
  update_height (self);

  return G_SOURCE_REMOVE;
}

static void
fit (CjmChart *self)
{
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (GTK_PRIORITY_RESIZE, fit_cb, self, NULL);
}

/* Shows the journey as it is now; nothing of one of which there is no such chart. */
static void
update (CjmChart *self)
{
  CjmNode *journey = self->journey != NULL && cjm_document_of (self->journey) == self->document ? self->journey : NULL;
  gboolean shows = cjm_view_can_show (self->view, journey);

  self->stale = FALSE;
  g_clear_handle_id (&self->idle, g_source_remove);
  /* Without a journey a canvas is a map. */
  if (shows)
    cjm_canvas_set_view (self->canvas, self->view);
  update_options (self);
  cjm_canvas_set_journey (self->canvas, shows ? self->document : NULL, shows ? journey : NULL, NULL);
  cjm_canvas_catch_up (self->canvas);
  gtk_widget_set_visible (self->box, shows);
  if (self->popover != NULL)
    cjm_mark_popover_close (CJM_MARK_POPOVER (self->popover));
  if (shows)
    cjm_chart_menu_set_title (self->menu, cjm_scene_get_title (cjm_canvas_get_scene (self->canvas)));
  update_height (self);
  fit (self);
}

static gboolean
idle_cb (gpointer user_data)
{
  CjmChart *self = user_data;

  self->idle = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
schedule (CjmChart *self)
{
  if (self->stale && self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 1 + (int) self->view, idle_cb, self, NULL);
}

static void
expire (CjmChart *self)
{
  self->stale = TRUE;
  schedule (self);
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            gpointer     user_data)
{
  expire (user_data);
}

static void
set_view (CjmChart   *self,
          const char *name)
{
  self->view = cjm_view_find (name);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->view == CJM_VIEW_HEAT);
}

static void
rows_cb (CjmChart *self)
{
  CjmSceneOptions options = *cjm_canvas_get_options (self->canvas);

  options.heat_rows = MIN (gtk_drop_down_get_selected (self->rows), CJM_N_HEATS - 1);
  cjm_canvas_set_options (self->canvas, &options);
  cjm_chart_menu_set_shown (self->menu, &options);
  update_height (self);
}

/* Brings a mark into view in the chart, and says where it is then, in pixels of the chart, as far as it is seen. */
static void
get_place (CjmChart              *self,
           const char            *id,
           const graphene_rect_t *area,
           GdkRectangle          *place)
{
  graphene_rect_t canvas = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self->canvas)),
                                               (float) gtk_widget_get_height (GTK_WIDGET (self->canvas)));
  graphene_rect_t mark;
  double x, y;

  cjm_canvas_reveal (self->canvas, id);
  cjm_canvas_to_view (self->canvas, area, &mark);
  if (!graphene_rect_intersection (&mark, &canvas, &mark))
    mark = canvas;
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->canvas), GTK_WIDGET (self), mark.origin.x, mark.origin.y, &x, &y))
    x = y = 0;
  *place = (GdkRectangle) { .x = (int) x, .y = (int) y, .width = (int) mark.size.width, .height = (int) mark.size.height };
}

/* A popover gives the focus to nobody when it closes. */
static void
closed_cb (CjmChart *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static GtkWidget *
require_popover (CjmChart *self)
{
  if (self->popover == NULL)
    {
      self->popover = cjm_mark_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }

  return self->popover;
}

/* What is activated says what it is made of. A scene that lags behind its document is brought up to date first. */
static void
card_activated_cb (CjmChart   *self,
                   const char *id)
{
  g_autofree char *mark_id = g_strdup (id);
  g_autoptr (GPtrArray) nodes = NULL;
  const CjmGroup *group;
  CjmScene *scene;
  CjmMark mark;
  GdkRectangle place;
  graphene_rect_t area;

  if (self->stale)
    update (self);
  scene = cjm_canvas_get_scene (self->canvas);
  group = scene != NULL ? cjm_scene_find (scene, mark_id, &area) : NULL;
  if (group == NULL || group->node == NULL)
    return;

  nodes = cjm_chart_contents_list (scene, group);
  mark = (CjmMark) { .title = group->title, .basis = group->description, .formula = cjm_chart_contents_get_formula (scene),
                     .place = group->node, .nodes = nodes };
  get_place (self, mark_id, &area, &place);
  cjm_mark_popover_open (CJM_MARK_POPOVER (require_popover (self)), &mark, &place);
}

/**
 * cjm_chart_get_canvas:
 *
 * Returns: (transfer none): what draws it
 */
CjmCanvas *
cjm_chart_get_canvas (CjmChart *self)
{
  g_return_val_if_fail (CJM_IS_CHART (self), NULL);

  return self->canvas;
}

/**
 * cjm_chart_is_up_to_date:
 *
 * Returns: whether it shows the document as it is now
 */
gboolean
cjm_chart_is_up_to_date (CjmChart *self)
{
  g_return_val_if_fail (CJM_IS_CHART (self), FALSE);

  return !self->stale;
}

static void
cjm_chart_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CjmChart *self = CJM_CHART (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    case PROP_VIEW:
      g_value_set_string (value, cjm_view_get_name (self->view));
      break;
    case PROP_TODAY:
      g_value_set_string (value, self->today);
      break;
    case PROP_LEFT_OUT:
      g_value_set_string (value, self->left_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_chart_set_property (GObject      *object,
                        guint         id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  CjmChart *self = CJM_CHART (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_set_object (&self->document, g_value_get_object (value));
      break;
    case PROP_JOURNEY:
      g_set_object (&self->journey, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    case PROP_TODAY:
      g_free (self->today);
      self->today = g_value_dup_string (value);
      break;
    case PROP_LEFT_OUT:
      self->left_out = g_intern_string (g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  g_signal_group_set_target (self->document_signals, self->document);
  expire (self);
}

static void
cjm_chart_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_chart_parent_class)->map (widget);

  schedule (CJM_CHART (widget));
}

static void
cjm_chart_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&CJM_CHART (widget)->idle, g_source_remove);

  GTK_WIDGET_CLASS (cjm_chart_parent_class)->unmap (widget);
}

static void
cjm_chart_dispose (GObject *object)
{
  CjmChart *self = CJM_CHART (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->today, g_free);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_chart_parent_class)->dispose (object);
}

static void
cjm_chart_class_init (CjmChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_chart_get_property;
  object_class->set_property = cjm_chart_set_property;
  object_class->dispose = cjm_chart_dispose;
  widget_class->map = cjm_chart_map;
  widget_class->unmap = cjm_chart_unmap;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  properties[PROP_TODAY] = g_param_spec_string ("today", NULL, NULL, NULL, flags);
  properties[PROP_LEFT_OUT] = g_param_spec_string ("left-out", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_CANVAS);
  g_type_ensure (CJM_TYPE_CHART_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmChart, box);
  gtk_widget_class_bind_template_child (widget_class, CjmChart, bar);
  gtk_widget_class_bind_template_child (widget_class, CjmChart, rows);
  gtk_widget_class_bind_template_child (widget_class, CjmChart, menu);
  gtk_widget_class_bind_template_child (widget_class, CjmChart, scroller);
  gtk_widget_class_bind_template_child (widget_class, CjmChart, canvas);
  gtk_widget_class_bind_template_callback (widget_class, rows_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
}

static void
cjm_chart_init (CjmChart *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_canvas_set_patient (self->canvas, TRUE);
  cjm_wheel_pass_install (GTK_SCROLLED_WINDOW (self->scroller));
  g_object_bind_property (style, "dark", self->canvas, "dark", G_BINDING_SYNC_CREATE);
  g_object_bind_property (style, "high-contrast", self->canvas, "contrast", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (fit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (update_height), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::page-size",
                           G_CALLBACK (fit), self, G_CONNECT_SWAPPED);
}
