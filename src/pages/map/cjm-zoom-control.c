/* cjm-zoom-control.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-zoom-control.h"

#include <glib/gi18n.h>

#include "cjm-accessible-names.h"

/*
 * Out, the zoom as a percentage, in, and fit: what the pointer can do to a map view that has its own keys for it.
 */
struct _CjmZoomControl
{
  AdwBin parent_instance;

  GtkButton *normal_button;
  GtkToggleButton *fit_button;

  CjmCanvas *view;
};

G_DEFINE_FINAL_TYPE (CjmZoomControl, cjm_zoom_control, ADW_TYPE_BIN)

static void
out_cb (CjmZoomControl *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.zoom-out", NULL);
}

static void
normal_cb (CjmZoomControl *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.zoom-normal", NULL);
}

static void
in_cb (CjmZoomControl *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "map.zoom-in", NULL);
}

static void
update (CjmZoomControl *self)
{
  double zoom = cjm_canvas_get_zoom (self->view);
  /* Translators: the zoom of the map */
  g_autofree char *label = g_strdup_printf (_("%d %%"), (int) (zoom * 100 + 0.5));
  g_autofree char *said = g_strdup_printf (_("Zoom %d %%, back to the original size"), (int) (zoom * 100 + 0.5));

  gtk_button_set_label (self->normal_button, label);
  cjm_accessible_names_give (self->normal_button, said);
}

static void
cjm_zoom_control_class_init (CjmZoomControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-zoom-control.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmZoomControl, normal_button);
  gtk_widget_class_bind_template_child (widget_class, CjmZoomControl, fit_button);
  gtk_widget_class_bind_template_callback (widget_class, out_cb);
  gtk_widget_class_bind_template_callback (widget_class, normal_cb);
  gtk_widget_class_bind_template_callback (widget_class, in_cb);
}

static void
cjm_zoom_control_init (CjmZoomControl *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_zoom_control_set_view:
 * @view: the map that is zoomed; it lives as long as the control
 *
 * To be called once.
 */
void
cjm_zoom_control_set_view (CjmZoomControl *self,
                           CjmCanvas      *view)
{
  g_return_if_fail (CJM_IS_ZOOM_CONTROL (self));
  g_return_if_fail (CJM_IS_CANVAS (view));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  g_object_bind_property (view, "fit", self->fit_button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (view, "notify::zoom", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
