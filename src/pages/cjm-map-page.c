/* cjm-map-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-page.h"

#include "cjm-lanes-button.h"
#include "cjm-settings.h"
#include "cjm-zoom-control.h"

/*
 * The Map: one journey of the document on the canvas, with the choice of lanes and the zoom under it. How a person
 * likes to look at maps (lanes, column width, zoom) is kept in the settings and never in the document.
 */
struct _CjmMapPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  CjmLanesButton *lanes_button;
  CjmZoomControl *zoom_control;

  CjmMapView *view;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (CjmMapPage, cjm_map_page, ADW_TYPE_BIN)

static void
get_options (CjmMapPage      *self,
             CjmSceneOptions *options)
{
  g_autofree char *lanes = g_strjoinv (",", (char **) cjm_lanes_button_get_lanes (self->lanes_button));

  cjm_scene_options_init (options);
  options->empty_lanes = TRUE;
  options->dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  if (self->settings != NULL)
    options->column_width = (float) g_settings_get_double (self->settings, "column-width");

  if (*lanes == '\0')
    options->n_lanes = 0;
  else
    cjm_scene_options_set_lanes (options, lanes, NULL);
}

static void
update_options (CjmMapPage *self)
{
  CjmSceneOptions options;

  if (cjm_map_view_get_journey (self->view) == NULL)
    return;

  get_options (self, &options);
  cjm_map_view_set_options (self->view, &options);
}

static void
cjm_map_page_dispose (GObject *object)
{
  CjmMapPage *self = CJM_MAP_PAGE (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cjm_map_page_parent_class)->dispose (object);
}

static void
cjm_map_page_class_init (CjmMapPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_map_page_dispose;

  g_type_ensure (CJM_TYPE_LANES_BUTTON);
  g_type_ensure (CJM_TYPE_ZOOM_CONTROL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-map-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, lanes_button);
  gtk_widget_class_bind_template_child (widget_class, CjmMapPage, zoom_control);
}

static void
cjm_map_page_init (CjmMapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->view = CJM_MAP_VIEW (cjm_map_view_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  cjm_zoom_control_set_view (self->zoom_control, self->view);
  g_object_bind_property (adw_style_manager_get_default (), "dark", self->view, "dark", G_BINDING_SYNC_CREATE);

  self->settings = cjm_settings_new ();
  if (self->settings != NULL)
    {
      g_settings_bind (self->settings, "lanes", self->lanes_button, "lanes", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "zoom", self->view, "zoom",
                       G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
    }
  g_signal_connect_object (self->lanes_button, "notify::lanes", G_CALLBACK (update_options), self, G_CONNECT_SWAPPED);
}

/**
 * cjm_map_page_get_view:
 *
 * Returns: (transfer none): the canvas
 */
CjmMapView *
cjm_map_page_get_view (CjmMapPage *self)
{
  g_return_val_if_fail (CJM_IS_MAP_PAGE (self), NULL);

  return self->view;
}

/**
 * cjm_map_page_set_journey:
 * @document: (nullable): the document
 * @journey: (nullable): the journey of it to draw; %NULL where it has none
 */
void
cjm_map_page_set_journey (CjmMapPage  *self,
                          CjmDocument *document,
                          CjmNode     *journey)
{
  CjmSceneOptions options;

  g_return_if_fail (CJM_IS_MAP_PAGE (self));

  get_options (self, &options);
  cjm_map_view_set_journey (self->view, journey != NULL ? document : NULL, journey, &options);
  gtk_stack_set_visible_child_name (self->stack, journey != NULL ? "map" : "empty");
}
