/* cjm-portrait-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-portrait-field.h"

#include <glib/gi18n.h>

#include "cjm-image.h"
#include "cjm-persona-avatar.h"
#include "cjm-picture-bytes.h"
#include "cjm-picture-file.h"
#include "cjm-picture-offer.h"
#include "cjm-portrait-dialog.h"
#include "cjm-wrap-layout.h"

#define AVATAR_SIZE 88

/*
 * The portrait of a persona: a photo from a file, dropped or pasted, out of which the person cuts a round piece; or
 * nothing, and then a drawn figure in the persona's colour.
 */
struct _CjmPortraitField
{
  CjmField parent_instance;

  GtkWidget *line;
  CjmPersonaAvatar *avatar;
  GtkWidget *buttons;
  GtkWidget *adjust;
  GtkWidget *remove;
  GtkDropTarget *target;
  GtkFileChooserNative *chooser;
  GCancellable *cancellable;
  CjmNode *loading_for;
};

G_DEFINE_FINAL_TYPE (CjmPortraitField, cjm_portrait_field, CJM_TYPE_FIELD)

static CjmNode *
find_picture (CjmField *field)
{
  return cjm_document_find_picture (cjm_field_get_document (field), cjm_field_get_value (field, NULL)->text);
}

static void
cjm_portrait_field_update (CjmField *field)
{
  CjmPortraitField *self = CJM_PORTRAIT_FIELD (field);
  CjmNode *picture = find_picture (field);

  cjm_persona_avatar_set_persona (self->avatar, cjm_field_get_node (field));
  gtk_widget_set_visible (self->adjust, cjm_image_can_show (picture));
  gtk_widget_set_visible (self->remove, cjm_field_get_value (field, NULL)->text != NULL);
}

/* The drawn figure has the persona's colour. */
static gboolean
cjm_portrait_field_is_touched (CjmField *field,
                               GArray   *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->node == cjm_field_get_node (field) || cjm_node_get_kind (edit->node) == CJM_KIND_PICTURE)
        return TRUE;
    }

  return FALSE;
}

static void
embed (CjmPortraitField *self,
       CjmNode          *picture)
{
  CjmField *field = CJM_FIELD (self);

  if (cjm_field_get_node (field) != NULL)
    cjm_picture_file_embed (cjm_field_get_document (field), cjm_field_get_node (field), cjm_field_get_index (field),
                            picture, _(cjm_field_get_info (field)->step));
}

static void
remove_cb (CjmPortraitField *self)
{
  embed (self, NULL);
}

static void
ask_for_cut (CjmPortraitField *self,
             GdkPixbuf        *photo)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = cjm_portrait_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, photo);

  g_signal_connect_object (dialog, "cut", G_CALLBACK (embed), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CjmPortraitField) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) photo = cjm_photo_load_finish (result, &error);
  g_autoptr (CjmNode) node = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* The person may look at somebody else in the meantime. */
  node = g_steal_pointer (&self->loading_for);
  if (node == NULL || cjm_field_get_node (CJM_FIELD (self)) != node)
    return;

  cjm_field_set_error (CJM_FIELD (self), error != NULL ? error->message : NULL);
  if (photo != NULL)
    ask_for_cut (self, photo);
}

/* What is asked for last is what comes. */
static GCancellable *
start_loading (CjmPortraitField *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->loading_for, cjm_field_get_node (CJM_FIELD (self)));

  return self->cancellable;
}

static void
load_file (CjmPortraitField *self,
           GFile            *file)
{
  if (cjm_field_get_node (CJM_FIELD (self)) != NULL)
    cjm_photo_load_file (file, start_loading (self), loaded_cb, g_object_ref (self));
}

static void
load_bytes (CjmPortraitField *self,
            GBytes           *bytes)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  if (cjm_field_get_node (CJM_FIELD (self)) != NULL)
    cjm_photo_load (stream, start_loading (self), loaded_cb, g_object_ref (self));
}

static void
adjust_cb (CjmPortraitField *self)
{
  CjmNode *picture = find_picture (CJM_FIELD (self));
  const char *data = picture != NULL ? cjm_node_get_text (picture, CJM_PICTURE_DATA) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  guchar *raw;
  gsize length;

  if (data == NULL)
    return;

  raw = g_base64_decode (data, &length);
  bytes = g_bytes_new_take (raw, length);
  load_bytes (self, bytes);
}

static void
response_cb (CjmPortraitField *self,
             int               response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_clear_object (&self->chooser);
  if (file != NULL)
    load_file (self, file);
}

static void
choose_cb (CjmPortraitField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_pixbuf_formats (filter);
  self->chooser = gtk_file_chooser_native_new (_("Choose a photo"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
load_texture (CjmPortraitField *self,
              GdkTexture       *texture)
{
  g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (texture);

  load_bytes (self, bytes);
}

static gboolean
drop_cb (CjmPortraitField *self,
         const GValue     *value)
{
  g_autoptr (GSList) files = NULL;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    files = gdk_file_list_get_files (g_value_get_boxed (value));
  if (files != NULL)
    load_file (self, files->data);
  else if (G_VALUE_HOLDS (value, CJM_TYPE_PICTURE_BYTES))
    load_bytes (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    load_texture (self, g_value_get_object (value));
  else
    return FALSE;

  return TRUE;
}

static void
say_nothing_to_paste (CjmPortraitField *self)
{
  cjm_field_set_error (CJM_FIELD (self), _("There is no picture on the clipboard."));
}

static void
files_pasted_cb (GObject      *clipboard,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CjmPortraitField) self = user_data;
  g_autoptr (GPtrArray) files = cjm_picture_offer_read_files_finish (result, NULL);
  GFile *photo = files != NULL ? cjm_picture_offer_find_picture (files) : NULL;

  if (photo != NULL)
    load_file (self, photo);
  else
    say_nothing_to_paste (self);
}

static void
texture_pasted_cb (GObject      *clipboard,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CjmPortraitField) self = user_data;
  g_autoptr (GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (texture != NULL)
    load_texture (self, texture);
  else
    say_nothing_to_paste (self);
}

static void
picture_pasted_cb (GObject      *clipboard,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CjmPortraitField) self = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);

  if (stream == NULL)
    say_nothing_to_paste (self);
  else if (cjm_field_get_node (CJM_FIELD (self)) != NULL)
    cjm_photo_load (stream, start_loading (self), loaded_cb, g_object_ref (self));
}

/* The bytes themselves rather than a texture: these say how the camera was held. */
static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  CjmPortraitField *self = CJM_PORTRAIT_FIELD (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const char *types[] = { cjm_picture_offer_find_type (formats), NULL };

  if (cjm_picture_offer_has_files (formats))
    cjm_picture_offer_read_files (clipboard, NULL, files_pasted_cb, g_object_ref (self));
  else if (types[0] != NULL)
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, picture_pasted_cb, g_object_ref (self));
  else if (cjm_picture_offer_has_texture (formats))
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_pasted_cb, g_object_ref (self));
  else
    say_nothing_to_paste (self);
}

static void
cjm_portrait_field_build (CjmField *field)
{
  cjm_field_set_control (field, CJM_PORTRAIT_FIELD (field)->line, NULL);
}

static void
cjm_portrait_field_dispose (GObject *object)
{
  CjmPortraitField *self = CJM_PORTRAIT_FIELD (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->loading_for);

  G_OBJECT_CLASS (cjm_portrait_field_parent_class)->dispose (object);
}

static void
cjm_portrait_field_class_init (CjmPortraitFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CjmFieldClass *field_class = CJM_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_portrait_field_dispose;

  field_class->build = cjm_portrait_field_build;
  field_class->update = cjm_portrait_field_update;
  field_class->is_touched = cjm_portrait_field_is_touched;
  field_class->takes_several = FALSE;

  g_type_ensure (CJM_TYPE_PERSONA_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-portrait-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitField, line);
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitField, avatar);
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitField, buttons);
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitField, adjust);
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitField, remove);
  gtk_widget_class_bind_template_child (widget_class, CjmPortraitField, target);
  gtk_widget_class_bind_template_callback (widget_class, adjust_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);

  gtk_widget_class_install_action (widget_class, "portrait.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "portrait.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, "portrait.paste", NULL);
}

static void
cjm_portrait_field_init (CjmPortraitField *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, CJM_TYPE_PICTURE_BYTES, GDK_TYPE_TEXTURE };

  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_persona_avatar_set_size (self->avatar, AVATAR_SIZE);
  gtk_widget_set_layout_manager (self->buttons, cjm_wrap_layout_new (6));
  gtk_drop_target_set_gtypes (self->target, types, G_N_ELEMENTS (types));
}
