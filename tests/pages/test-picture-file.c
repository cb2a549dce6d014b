/* test-picture-file.c: a picture of an episode that is chosen in the dialog of the desktop, and what is said of a file that is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-field-types.h"
#include "cjm-field.h"
#include "cjm-resources.h"
#include "waiting.h"

typedef struct
{
  CjmDocument *document;
  CjmNode *episode;
  CjmField *field;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  CjmNode *journey = cjm_node_new (CJM_KIND_JOURNEY, "j");
  CjmNode *phase = cjm_node_new (CJM_KIND_PHASE, "p");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  self->episode = cjm_node_new (CJM_KIND_EPISODE, "e");
  cjm_node_insert (phase, CJM_PHASE_EPISODES, CJM_END, self->episode);
  cjm_node_insert (journey, CJM_JOURNEY_PHASES, CJM_END, phase);
  cjm_node_insert (root, CJM_DOCUMENT_JOURNEYS, CJM_END, journey);
  self->document = cjm_document_new (root);
  g_object_unref (phase);
  g_object_unref (journey);

  self->field = cjm_field_new (CJM_KIND_EPISODE, cjm_field_info_find (CJM_KIND_EPISODE, "picture"));
  g_ptr_array_add (nodes, self->episode);
  cjm_field_set_nodes (self->field, self->document, nodes);
  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (cjm_field_follow), self->field);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, GTK_WIDGET (self->field));
  gtk_window_present (self->window);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  g_signal_handlers_disconnect_by_data (self->document, self->field);
  gtk_window_destroy (self->window);
  g_object_unref (self->episode);
  g_object_unref (self->document);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *icon)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, icon);

  return found;
}

/* Without a portal, GTK shows a dialog of its own. */
static GtkFileChooser *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window) && gtk_widget_get_mapped (window))
        return GTK_FILE_CHOOSER (window);
    }

  return NULL;
}

static gboolean
has_chosen (GFile *file)
{
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (find_chooser ());

  return chosen != NULL && g_file_equal (chosen, file);
}

static void
choose (Fixture *self,
        GFile   *file)
{
  GError *error = NULL;

  g_signal_emit_by_name (find_button (GTK_WIDGET (self->field), "document-open-symbolic"), "clicked");
  wait_until (find_chooser () != NULL);
  gtk_file_chooser_set_file (find_chooser (), file, &error);
  g_assert_no_error (error);
  wait_until (has_chosen (file));
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  wait_until (find_chooser () == NULL);
}

static GFile *
write_picture (const char *name,
               gsize       n_left_out)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x1a6fb0ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", NULL, NULL));
  g_assert_true (g_file_set_contents (path, data, (gssize) (length - n_left_out), NULL));

  return g_file_new_for_path (path);
}

static const char *
get_picture (Fixture *self)
{
  return cjm_node_get_text (self->episode, CJM_EPISODE_PICTURE);
}

/* Of a file that is no picture the field says so, and the picture stays; of the next one that is, nothing. */
static void
test_choose (Fixture      *self,
             gconstpointer unused)
{
  g_autoptr (GFile) sound = write_picture ("sound.png", 0);
  g_autoptr (GFile) words = write_file ("words.png", "These are words.");
  g_autoptr (GFile) cut_off = write_picture ("cut-off.png", 20);
  g_autofree char *first = NULL;

  choose (self, words);
  wait_until (cjm_field_get_error (self->field) != NULL);
  g_assert_null (get_picture (self));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->field), "error"));

  choose (self, sound);
  wait_until (get_picture (self) != NULL);
  g_assert_null (cjm_field_get_error (self->field));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (self->field), "error"));
  g_assert_cmpstr (cjm_history_get_undo_label (cjm_document_get_history (self->document)), ==, "Set picture");
  first = g_strdup (get_picture (self));

  choose (self, cut_off);
  wait_until (cjm_field_get_error (self->field) != NULL);
  g_assert_cmpstr (cjm_field_get_error (self->field), ==, "The picture is cut off.");
  g_assert_cmpstr (get_picture (self), ==, first);

  g_signal_emit_by_name (find_button (GTK_WIDGET (self->field), "edit-delete-symbolic"), "clicked");
  g_assert_null (get_picture (self));
}

/* A dialog that is left without a choice leaves all as it was. */
static void
test_cancel (Fixture      *self,
             gconstpointer unused)
{
  g_signal_emit_by_name (find_button (GTK_WIDGET (self->field), "document-open-symbolic"), "clicked");
  wait_until (find_chooser () != NULL);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  wait_until (find_chooser () == NULL);
  g_assert_null (get_picture (self));
  g_assert_null (cjm_field_get_error (self->field));
  g_assert_false (cjm_history_get_can_undo (cjm_document_get_history (self->document)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();
  cjm_field_types_register ();

  g_test_add ("/pages/picture-file/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/pages/picture-file/cancel", Fixture, NULL, set_up, test_cancel, tear_down);

  return g_test_run ();
}
