/* test-export.c: a picture that cannot be written, or not as it should
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "cjm-application-private.h"
#include "cjm-export-dialog.h"
#include "waiting.h"

#define OLD "an older picture"
#define HIDDEN ".klantreis-"

static CjmApplication *application;
static int mounting;   /* 0, or why there are no mounts of our own, as `errno` says it */

static gpointer
find_type (GtkWidget *widget,
           GType      type)
{
  gpointer found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* A folder of its own for a test, with room for so many bytes, or as much as there is */
static char *
make_folder (const char *name,
             const char *options)
{
  char *folder = g_build_filename (g_get_home_dir (), name, NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  if (options != NULL)
    g_assert_cmpint (mount ("tmpfs", folder, "tmpfs", 0, options), ==, 0);

  return folder;
}

static char *
put (const char *folder,
     const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, OLD, -1, &error);
  g_assert_no_error (error);

  return path;
}

static char *
prepare_gone (void)
{
  return g_build_filename (g_get_home_dir (), "nowhere", "picture.svg", NULL);
}

static char *
prepare_long (void)
{
  g_autofree char *name = g_strnfill (300, 'x');

  return g_build_filename (g_get_home_dir (), name, NULL);
}

static char *
prepare_folder (void)
{
  return make_folder ("picture.svg", NULL);
}

static char *
prepare_example (void)
{
  return g_build_filename (g_getenv ("KLANTREIS_DATA_DIR"), "examples", "diy-store.en.journey", NULL);
}

static char *
prepare_full (void)
{
  g_autofree char *folder = make_folder ("full", "size=64k");
  char *path = put (folder, "picture.svg");
  g_autofree char *rest = g_build_filename (folder, "rest", NULL);
  char block[4096] = { 0 };
  int fd = g_open (rest, O_WRONLY | O_CREAT, 0600);

  while (write (fd, block, sizeof block) == sizeof block)
    ;
  close (fd);

  return path;
}

static char *
prepare_read_only (void)
{
  g_autofree char *folder = make_folder ("read-only", "size=64k");
  char *path = put (folder, "picture.svg");

  g_assert_cmpint (mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);

  return path;
}

typedef struct
{
  const char *name;
  char *(*prepare) (void);   /* returns the path of the target */
  gboolean mounts;
  const char *said;
} Trouble;

static const Trouble troubles[] = {
  { "gone", prepare_gone, FALSE, "its folder is not there" },
  { "long", prepare_long, FALSE, "" },
  { "folder", prepare_folder, FALSE, "" },
  { "example", prepare_example, FALSE, "belongs to the program" },
  { "full", prepare_full, TRUE, "the disk is full" },
  { "read-only", prepare_read_only, TRUE, "the disk is read-only" },
};

static CjmExportDialog *
open_dialog (CjmWindow *window)
{
  CjmExportDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  dialog = find_dialog (window, CJM_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);

  return dialog;
}

/* With two journeys, and no more than it takes */
static CjmWindow *
open_to_export (const char *format)
{
  static const char text[] = "{\"format\": \"journey\", \"version\": 1, \"journeys\": ["
                             "{\"id\": \"j\", \"title\": \"I wait\"}, {\"id\": \"k\", \"title\": \"I go\"}]}";
  CjmWindow *window = open_window (application);
  g_autoptr (GSettings) settings = g_settings_new (CJM_APP_ID);
  g_autoptr (GFile) file = write_file ("two.journey", text);

  g_settings_set_string (settings, "export-format", format);
  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);

  return window;
}

static void
export_to (CjmExportDialog *dialog,
           const char      *path)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);

  cjm_export_dialog_export_to (dialog, target);
  g_assert_true (g_application_get_is_busy (G_APPLICATION (application)));
}

static void
wait_for_export (void)
{
  wait_until (!g_application_get_is_busy (G_APPLICATION (application)));
}

static gboolean
is_previewed (CjmExportDialog *dialog)
{
  GtkPicture *preview = find_type (GTK_WIDGET (dialog), GTK_TYPE_PICTURE);

  return gtk_picture_get_paintable (preview) != NULL;
}

/* What the bar in the dialog says; NULL where there is none to see */
static const char *
get_trouble (CjmExportDialog *dialog)
{
  GtkRevealer *revealer = find_type (GTK_WIDGET (dialog), GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (revealer) ? gtk_label_get_label (find_type (GTK_WIDGET (revealer), GTK_TYPE_LABEL))
                                                  : NULL;
}

static void
assert_no_strays (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, HIDDEN));
}

/* It says why, also when the picture in small comes later; what is there stays as it was; and another place works. */
static void
test_trouble (gconstpointer data)
{
  const Trouble *trouble = data;
  CjmWindow *window;
  CjmExportDialog *dialog;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *better = NULL;

  if (trouble->mounts && mounting != 0)
    {
      g_autofree char *reason = g_strdup_printf ("no mounts: %s", g_strerror (mounting));

      g_test_skip (reason);
      return;
    }

  path = trouble->prepare ();
  g_file_get_contents (path, &before, NULL, NULL);
  shown = g_filename_display_name (path);
  window = open_to_export ("svg");
  dialog = open_dialog (window);
  export_to (dialog, path);
  wait_for_export ();
  wait_until (is_previewed (dialog));
  g_assert_nonnull (get_trouble (dialog));
  g_assert_nonnull (strstr (get_trouble (dialog), shown));
  g_assert_nonnull (strstr (get_trouble (dialog), trouble->said));
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, before);
  assert_no_strays (path);

  better = g_strdup_printf ("%s/better-than-%s.svg", g_get_home_dir (), trouble->name);
  export_to (dialog, better);
  wait_for_export ();
  g_assert_true (g_file_test (better, G_FILE_TEST_IS_REGULAR));
  wait_until (find_dialog (window, CJM_TYPE_EXPORT_DIALOG) == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is chosen anew was not tried yet. */
static void
test_again (void)
{
  CjmWindow *window = open_to_export ("svg");
  CjmExportDialog *dialog = open_dialog (window);
  AdwComboRow *subject = find_type (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);
  g_autofree char *path = prepare_gone ();

  export_to (dialog, path);
  wait_for_export ();
  g_assert_nonnull (get_trouble (dialog));
  adw_combo_row_set_selected (subject, adw_combo_row_get_selected (subject) == 0 ? 1 : 0);
  g_assert_null (get_trouble (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char *
wait_for_words (CjmWindow *window)
{
  AdwMessageDialog *dialog;

  wait_until ((dialog = find_dialog (window, ADW_TYPE_MESSAGE_DIALOG)) != NULL);

  return adw_message_dialog_get_body (dialog);
}

/* Who does not wait for the end is told over the window. */
static void
test_closed (void)
{
  CjmWindow *window = open_to_export ("png");
  CjmExportDialog *dialog = open_dialog (window);
  g_autofree char *path = prepare_gone ();

  export_to (dialog, path);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_nonnull (strstr (wait_for_words (window), path));
  answer (window, "close");
  wait_for_export ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nobody is there to be told; what is there stays as it was. */
static void
test_window_closed (void)
{
  CjmWindow *window = open_to_export ("png");
  CjmExportDialog *dialog = open_dialog (window);
  g_autofree char *path = prepare_gone ();

  export_to (dialog, path);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for_export ();
}

/* The program waits for a picture before it ends. */
static void
test_end (void)
{
  CjmWindow *window = open_to_export ("png");
  g_autofree char *path = g_build_filename (g_get_home_dir (), "at-the-end.png", NULL);

  export_to (open_dialog (window), path);
  cjm_application_end (application);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A picture under a second name: that one keeps the old picture, and it is said. */
static void
test_loss (void)
{
  CjmWindow *window = open_to_export ("svg");
  g_autofree char *path = put (g_get_home_dir (), "linked.svg");
  g_autofree char *other = g_build_filename (g_get_home_dir (), "other.svg", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (link (path, other), ==, 0);
  export_to (open_dialog (window), path);
  g_assert_nonnull (strstr (wait_for_words (window), "name"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "<?xml"));
  answer (window, "close");
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char *
get_nth_name (CjmExportDialog *dialog,
              guint            n)
{
  GListModel *model = adw_combo_row_get_model (find_type (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW));
  g_autoptr (GtkStringObject) name = g_list_model_get_item (model, n);

  return gtk_string_object_get_string (name);
}

/* Whatever has no name yet has something to choose it by. */
static void
test_names (void)
{
  static const char text[] = "{\"format\": \"journey\", \"version\": 1, \"personas\": [{\"id\": \"p\", \"name\": \"\"}], "
                             "\"journeys\": [{\"id\": \"j\", \"title\": \"I wait\", \"persona\": \"p\"}, "
                             "{\"id\": \"k\", \"title\": \"\", \"persona\": \"p\"}]}";
  static const char *const names[] = { "I wait · Current", "Journey · Current" };
  CjmWindow *window = open_window (application);
  g_autoptr (GFile) file = write_file ("names.journey", text);
  GtkWidget *dialog;
  CjmNode *root;

  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  root = cjm_document_get_root (cjm_file_get_document (cjm_window_get_file (window)));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (get_nth_name (open_dialog (window), i), ==, names[i]);
  gtk_window_destroy (find_dialog (window, CJM_TYPE_EXPORT_DIALOG));

  dialog = cjm_export_dialog_new (GTK_WINDOW (window), cjm_document_of (root), cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, 0));
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_cmpstr (get_nth_name (CJM_EXPORT_DIALOG (dialog), 0), ==, "Persona");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
write_map (const char *path,
           const char *text)
{
  int fd = g_open (path, O_WRONLY);
  gboolean done = fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);

  if (fd >= 0)
    close (fd);

  return done;
}

/* Lets this process, which has no other threads yet, mount what nobody else sees: as root, or in a place where it is. */
static int
begin_mounting (void)
{
  g_autofree char *uid = g_strdup_printf ("%u %u 1", getuid (), getuid ());
  g_autofree char *gid = g_strdup_printf ("%u %u 1", getgid (), getgid ());

  if (unshare (CLONE_NEWNS) < 0
      && (unshare (CLONE_NEWUSER | CLONE_NEWNS) < 0 || !write_map ("/proc/self/setgroups", "deny")
          || !write_map ("/proc/self/uid_map", uid) || !write_map ("/proc/self/gid_map", gid)))
    return errno;

  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 ? 0 : errno;
}

int
main (int    argc,
      char **argv)
{
  int result;

  mounting = begin_mounting ();
  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();
  /* It outlives its last window here. */
  g_application_hold (G_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autofree char *path = g_strconcat ("/export/trouble/", troubles[i].name, NULL);

      g_test_add_data_func (path, &troubles[i], test_trouble);
    }
  g_test_add_func ("/export/again", test_again);
  g_test_add_func ("/export/closed", test_closed);
  g_test_add_func ("/export/window-closed", test_window_closed);
  g_test_add_func ("/export/end", test_end);
  g_test_add_func ("/export/loss", test_loss);
  g_test_add_func ("/export/names", test_names);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
