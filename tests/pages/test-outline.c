/* test-outline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <utime.h>

#include "cjm-backups-dialog.h"
#include "cjm-backups.h"
#include "cjm-chart.h"
#include "cjm-compare-dialog.h"
#include "cjm-draft.h"
#include "cjm-export-dialog.h"
#include "cjm-inspector.h"
#include "cjm-portrait-dialog.h"
#include "cjm-problems-dialog.h"
#include "cjm-reader.h"
#include "cjm-recovery-dialog.h"
#include "drawn.h"
#include "outline.h"
#include "sheet.h"

/*
 * What the window and its dialogs are made of, beside an outline that a person has read: names that are spoken, classes
 * that style, what is hidden or greyed, which action a button has and which keys there are. README.md in the folder of
 * the outlines says how they are made anew.
 */

static CjmApplication *application;

static void
compare (const char *name,
         GtkWidget  *widget)
{
  g_autofree char *found = outline_write (widget);

  if (sheet_is_known_gtk ())
    sheet_compare_text (name, found);
}

/* Whether those who show recent files have been told that one of them is there, or that there is none */
typedef struct
{
  char *uri;        /* NULL: none is wanted */
  gboolean told;
} Recent;

static void
changed_cb (GtkRecentManager *manager,
            Recent           *recent)
{
  GList *items = gtk_recent_manager_get_items (manager);

  recent->told = recent->uri != NULL ? gtk_recent_manager_has_item (manager, recent->uri) : items == NULL;
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
forget_recent_files (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  Recent none = { .uri = NULL };
  gulong handler = g_signal_connect (manager, "changed", G_CALLBACK (changed_cb), &none);

  if (gtk_recent_manager_purge_items (manager, NULL) > 0)
    wait_until (none.told);
  g_signal_handler_disconnect (manager, handler);
}

static CjmWindow *
open_window_of (int width)
{
  CjmWindow *window;

  forget_recent_files ();
  window = CJM_WINDOW (cjm_window_new (GTK_APPLICATION (application)));
  gtk_window_set_default_size (GTK_WINDOW (window), width, 900);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static gboolean
idle_cb (gpointer is_idle)
{
  *(gboolean *) is_idle = TRUE;

  return G_SOURCE_REMOVE;
}

/* The lists of recent files are told of it a little later: what they show is the same only after that. That of the start
 * page listens once its first frame is there and nothing else is to be done, to which a busy machine may come only when
 * the document is there; here it always does. */
static void
open_text (CjmWindow  *window,
           const char *name,
           const char *text)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GFile) file = write_file (name, text);
  Recent recent = { .uri = g_file_get_uri (file) };
  gulong handler = g_signal_connect (manager, "changed", G_CALLBACK (changed_cb), &recent);
  gboolean is_idle = FALSE;

  wait_for_frames (window, 3);
  g_idle_add_full (G_PRIORITY_LOW + 100, idle_cb, &is_idle, NULL);
  wait_until (is_idle);
  cjm_window_open (window, file);
  wait_until (cjm_window_get_file (window) != NULL);
  wait_until (recent.told);
  g_signal_handler_disconnect (manager, handler);
  g_free (recent.uri);
}

/* The document that has a value for every member there is */
static char *
read_everything (gsize *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "every-member.journey", NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, length, NULL));

  return text;
}

static void
open_everything (CjmWindow *window)
{
  g_autofree char *text = read_everything (NULL);

  open_text (window, "everything.journey", text);
}

static void
close_window (CjmWindow *window)
{
  /* Nothing is left for the next to offer. */
  if (cjm_window_get_file (window) != NULL && cjm_window_is_modified (window))
    {
      cjm_document_undo (cjm_file_get_document (cjm_window_get_file (window)));
      g_assert_false (cjm_window_is_modified (window));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds, whole = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (root),
                                                      (float) gtk_widget_get_height (root));

  return gtk_widget_compute_bounds (widget, root, &bounds) && graphene_rect_contains_rect (&whole, &bounds);
}

/* What is made only when it is first opened is there afterwards. The focus brings each button into sight. */
static void
open_popovers (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    {
      do
        wait_for_frames (widget, 2);
      while (!is_in_sight (widget));
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    open_popovers (child);
}

static void
test_start (void)
{
  CjmWindow *window = open_window_of (1400);

  wait_for_frames (window, 3);
  compare ("start", GTK_WIDGET (window));
  close_window (window);
}

/* Charts are laid out when nothing else is to be done. */
static void
wait_for_charts (GtkWidget *widget)
{
  if (CJM_IS_CHART (widget) && gtk_widget_get_mapped (widget))
    wait_until (cjm_chart_is_up_to_date (CJM_CHART (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wait_for_charts (child);
}

static void
show_pages (CjmWindow *window)
{
  static const char *const pages[] = { "goal", "personas", "analysis", "map" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", pages[i]);
      wait_for_frames (window, 3);
      wait_for_charts (GTK_WIDGET (window));
    }
}

static void
test_pages (void)
{
  CjmWindow *window = open_window_of (1400);

  open_everything (window);
  show_pages (window);
  open_popovers (GTK_WIDGET (window));
  wait_for_frames (window, 3);
  compare ("document", GTK_WIDGET (window));
  close_window (window);
}

/* A window as wide as a telephone, with a document of which there is next to nothing, and that is not saved */
static void
test_narrow (void)
{
  CjmWindow *window = open_window_of (360);

  open_text (window, "little.journey", SOUND);
  edit (window, "Little");
  show_pages (window);
  compare ("narrow", GTK_WIDGET (window));
  close_window (window);
}

/* The controls of one thing, or those that several have together */
static void
test_inspector (gconstpointer data)
{
  g_auto (GStrv) ids = g_strsplit (data, "+", -1);
  g_autofree char *name = g_strconcat ("inspector-", data, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  gsize length;
  g_autofree char *text = read_everything (&length);
  g_autoptr (CjmDocument) document = cjm_reader_read (text, length, problems);
  GtkWidget *inspector = cjm_inspector_new ();
  GtkWidget *holder = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (holder), inspector);
  gtk_window_set_default_size (GTK_WINDOW (holder), 360, 600);
  gtk_window_present (GTK_WINDOW (holder));
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (nodes, cjm_document_find (document, ids[i]));
  cjm_inspector_set_nodes (CJM_INSPECTOR (inspector), document, nodes);
  wait_for_frames (holder, 3);
  open_popovers (inspector);
  wait_for_frames (holder, 3);
  compare (name, inspector);
  gtk_window_destroy (GTK_WINDOW (holder));
}

static void
ask_to_export (CjmWindow *window)
{
  open_everything (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
}

static void
ask_to_close (CjmWindow *window)
{
  open_text (window, "closing.journey", SOUND);
  edit (window, "Closing");
  gtk_window_close (GTK_WINDOW (window));
}

static void
open_refused (CjmWindow *window)
{
  g_autoptr (GFile) file = write_file ("refused.journey", "{\"format\": \"journey\", \"version\": 1, \"title\": 7}");

  cjm_window_open (window, file);
}

static void
open_missing (CjmWindow *window)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "missing.journey", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cjm_window_open (window, file);
}

static void
show_warnings (CjmWindow *window)
{
  open_text (window, "warned.journey", "{\"format\": \"journey\", \"version\": 1, \"personas\": [{\"id\": \"p\", "
                                       "\"name\": \"Ann\", \"portrait\": \"gone\"}]}");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-warnings", NULL);
}

static void
compare_with_disk (CjmWindow *window)
{
  open_text (window, "compared.journey", SOUND);
  edit (window, "Another title");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare-with-disk", NULL);
}

static void
show_backups (CjmWindow *window)
{
  open_text (window, "kept.journey", SOUND);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-backups", NULL);
}

static void
cut_portrait (CjmWindow *window)
{
  g_autoptr (GdkPixbuf) photo = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 600, 400);

  gdk_pixbuf_fill (photo, 0x3060a0ff);
  gtk_window_present (GTK_WINDOW (cjm_portrait_dialog_new (GTK_WINDOW (window), photo)));
}

static void
offer_recovery (CjmWindow *window)
{
  g_autoptr (GFile) location = write_file ("left.journey", SOUND);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmFile) file = cjm_file_load (location, problems, NULL, NULL);
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  g_autoptr (CjmDraft) draft = cjm_draft_new (file, folder, NULL);
  g_autoptr (GPtrArray) found = NULL;

  cjm_document_begin (cjm_file_get_document (file), "Rename");
  cjm_node_set_text (cjm_document_get_root (cjm_file_get_document (file)), CJM_DOCUMENT_TITLE, "Voyage");
  cjm_document_commit (cjm_file_get_document (file));
  g_clear_object (&draft);
  found = cjm_found_drafts_find (folder);
  gtk_window_present (GTK_WINDOW (cjm_recovery_dialog_new (GTK_WINDOW (window), found)));
}

/* Two versions of a document, both of long ago */
static void
show_versions (CjmWindow *window)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "versions.journey", NULL);
  const time_t past = 1583064000;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GFile) file = write_file ("versions.journey", i == 0 ? SOUND : SOUND "\n");
      time_t time = past + i * 86400;

      g_assert_cmpint (g_utime (path, &(struct utimbuf) { time, time }), ==, 0);
      g_assert_true (cjm_backups_keep (file, NULL));
    }
  open_text (window, "versions.journey", SOUND);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-backups", NULL);
}

/* Saved, where somebody else has saved meanwhile */
static void
save_over (CjmWindow *window)
{
  open_text (window, "over.journey", SOUND);
  edit (window, "Mine");
  g_object_unref (write_file ("over.journey", SOUND "\n\n"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
}

typedef struct
{
  const char *name;
  void (*open) (CjmWindow *window);
  GType (*get_type) (void);
  const char *question;    /* (nullable): an action of the dialog that asks before it does anything */
  const char *parameter;   /* (nullable): of that action */
} Dialog;

static const Dialog dialogs[] = {
  { "export", ask_to_export, cjm_export_dialog_get_type, NULL, NULL },
  { "closing", ask_to_close, adw_message_dialog_get_type, NULL, NULL },
  { "refused", open_refused, cjm_problems_dialog_get_type, NULL, NULL },
  { "missing", open_missing, adw_message_dialog_get_type, NULL, NULL },
  { "warnings", show_warnings, cjm_problems_dialog_get_type, NULL, NULL },
  { "compare", compare_with_disk, cjm_compare_dialog_get_type, NULL, NULL },
  { "backups", show_backups, cjm_backups_dialog_get_type, NULL, NULL },
  { "versions", show_versions, cjm_backups_dialog_get_type, "backups.delete", NULL },
  { "versions-all", show_versions, cjm_backups_dialog_get_type, "backups.delete-all", NULL },
  { "portrait", cut_portrait, cjm_portrait_dialog_get_type, NULL, NULL },
  { "recovery", offer_recovery, cjm_recovery_dialog_get_type, "recovery.discard", "uint32 0" },
  { "overwrite", save_over, adw_message_dialog_get_type, NULL, NULL },
};

/* Something is being drawn or read. */
static gboolean
is_busy (GtkWidget *widget)
{
  gboolean busy = GTK_IS_SPINNER (widget) && gtk_widget_get_mapped (widget) && gtk_spinner_get_spinning (GTK_SPINNER (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !busy;
       child = gtk_widget_get_next_sibling (child))
    busy = is_busy (child);

  return busy;
}

/* The window on top of another, once it has settled */
static gpointer
wait_for_dialog (gpointer below,
                 GType    type)
{
  gpointer dialog;

  wait_until ((dialog = find_dialog (below, type)) != NULL);
  wait_for_frames (dialog, 3);
  wait_until (!is_busy (dialog));

  return dialog;
}

static void
test_dialog (gconstpointer data)
{
  const Dialog *dialog = data;
  CjmWindow *window = open_window_of (1000);
  gpointer shown;

  dialog->open (window);
  shown = wait_for_dialog (window, dialog->get_type ());
  compare (dialog->name, shown);
  if (dialog->question != NULL)
    {
      g_autofree char *name = g_strconcat (dialog->name, "-question", NULL);
      g_autoptr (GVariant) parameter = dialog->parameter != NULL ? g_variant_parse (NULL, dialog->parameter, NULL, NULL, NULL)
                                                                 : NULL;
      gpointer question;

      gtk_widget_activate_action_variant (shown, dialog->question, parameter);
      question = wait_for_dialog (shown, ADW_TYPE_MESSAGE_DIALOG);
      compare (name, question);
      gtk_window_destroy (question);
    }
  gtk_window_destroy (shown);
  close_window (window);
}

int
main (int    argc,
      char **argv)
{
  static const char *const inspected[] = { "current", "phase-0", "episode-full", "touchpoint-full", "problem-1",
                                           "improvement-1", "touchpoint-full+touchpoint-brand", "episode-full+episode-five",
                                           "phase-0+problem-1" };
  int result;

  gtk_test_init (&argc, &argv, NULL);
  application = start_application ();

  g_test_add_func ("/outline/start", test_start);
  g_test_add_func ("/outline/pages", test_pages);
  g_test_add_func ("/outline/narrow", test_narrow);
  for (guint i = 0; i < G_N_ELEMENTS (inspected); i++)
    {
      g_autofree char *path = g_strconcat ("/outline/inspector/", inspected[i], NULL);

      g_test_add_data_func (path, inspected[i], test_inspector);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strconcat ("/outline/dialog/", dialogs[i].name, NULL);

      g_test_add_data_func (path, &dialogs[i], test_dialog);
    }
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
