/* cjm-chart.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-chart.h"

#include "cjm-view.h"

struct _CjmChart
{
  AdwBin parent_instance;

  GtkWidget *scroller;
  CjmCanvas *canvas;

  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *journey;     /* NULL where the document has none */
  CjmSceneView view;
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  PROP_VIEW,
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
  gtk_widget_set_size_request (self->scroller, -1, (int) (size.height * cjm_canvas_get_zoom (self->canvas)));
}

static void
update (CjmChart *self)
{
  cjm_canvas_set_journey (self->canvas, self->document, self->journey, NULL);
  cjm_canvas_set_view (self->canvas, self->view);
  update_height (self);
}

static void
card_activated_cb (CjmChart   *self,
                   const char *id)
{
  CjmNode *node = cjm_canvas_get_selected_node (self->canvas);

  if (node != NULL && cjm_node_get_id (node) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-node", "s", cjm_node_get_id (node));
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
      self->view = cjm_view_find (g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  update (self);
  /* After the canvas, which hears of every edit before */
  g_signal_group_set_target (self->document_signals, self->document);
}

static void
cjm_chart_dispose (GObject *object)
{
  CjmChart *self = CJM_CHART (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->journey);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_chart_parent_class)->dispose (object);
}

static void
cjm_chart_class_init (CjmChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_chart_get_property;
  object_class->set_property = cjm_chart_set_property;
  object_class->dispose = cjm_chart_dispose;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cjm_chart_init (CjmChart *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (update_height), self);
  self->canvas = CJM_CANVAS (cjm_canvas_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->canvas));
  adw_bin_set_child (ADW_BIN (self), self->scroller);
  g_object_bind_property (style, "dark", self->canvas, "dark", G_BINDING_SYNC_CREATE);
  g_object_bind_property (style, "high-contrast", self->canvas, "contrast", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->canvas, "notify::scene", G_CALLBACK (update_height), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (update_height), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "card-activated", G_CALLBACK (card_activated_cb), self, G_CONNECT_SWAPPED);
}
