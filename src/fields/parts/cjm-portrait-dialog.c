/* cjm-portrait-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-portrait-dialog.h"
#include "cjm-accessible-names.h"

#include "cjm-dialog-fit.h"

enum
{
  CUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * Where a person cuts a portrait out of a photo.
 */
struct _CjmPortraitDialog
{
  AdwWindow parent_instance;

  CjmPortraitCrop *crop;
  GtkScale *zoom_scale;

  GdkPixbuf *photo;
};

G_DEFINE_FINAL_TYPE (CjmPortraitDialog, cjm_portrait_dialog, ADW_TYPE_WINDOW)

static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CjmPortraitDialog *self = CJM_PORTRAIT_DIALOG (widget);
  g_autoptr (CjmNode) picture = NULL;
  graphene_rect_t square;

  cjm_portrait_crop_get_square (self->crop, &square);
  picture = cjm_photo_cut (self->photo, &square);
  g_signal_emit (self, signals[CUT], 0, picture);
  gtk_window_close (GTK_WINDOW (self));
}

static void
cjm_portrait_dialog_dispose (GObject *object)
{
  CjmPortraitDialog *self = CJM_PORTRAIT_DIALOG (object);

  g_clear_object (&self->photo);
  gtk_widget_dispose_template (GTK_WIDGET (self), CJM_TYPE_PORTRAIT_DIALOG);

  G_OBJECT_CLASS (cjm_portrait_dialog_parent_class)->dispose (object);
}

static void
cjm_portrait_dialog_class_init (CjmPortraitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_portrait_dialog_dispose;

  /**
   * CjmPortraitDialog::cut:
   * @picture: a node of kind picture in no document
   */
  signals[CUT] = g_signal_new ("cut", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, CJM_TYPE_NODE);

  g_type_ensure (CJM_TYPE_PORTRAIT_CROP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-portrait-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitDialog, crop);
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitDialog, zoom_scale);
  gtk_widget_class_install_action (widget_class, "portrait.use", NULL, use_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cjm_portrait_dialog_init (CjmPortraitDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));
  gtk_range_set_adjustment (GTK_RANGE (self->zoom_scale), cjm_portrait_crop_get_zoom (self->crop));
}

/**
 * cjm_portrait_dialog_new:
 * @parent: the window that it stands before
 * @photo: a reference is taken
 *
 * Returns: (transfer none): the dialog, which is GTK's until it is closed
 */
GtkWidget *
cjm_portrait_dialog_new (GtkWindow *parent,
                         GdkPixbuf *photo)
{
  CjmPortraitDialog *self = g_object_new (CJM_TYPE_PORTRAIT_DIALOG, "transient-for", parent, NULL);

  cjm_dialog_fit (GTK_WINDOW (self));
  self->photo = g_object_ref (photo);
  cjm_portrait_crop_set_photo (self->crop, photo);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->crop));

  return GTK_WIDGET (self);
}

/**
 * cjm_portrait_dialog_get_crop:
 *
 * Returns: (transfer none): the photo and the window over it
 */
CjmPortraitCrop *
cjm_portrait_dialog_get_crop (CjmPortraitDialog *self)
{
  return self->crop;
}
