/* test-start.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-draft.h"
#include "cjm-recovery-dialog.h"
#include "running.h"

/*
 * What the program comes back with: its windows, and the offer of work that was not saved. Each of these ends as its
 * windows close.
 */

#define MAP "{\"format\": \"journey\", \"version\": 1, \"title\": \"Map\", \"journeys\": [{\"id\": \"j\", \"title\": \"I " \
            "wait\"}, {\"id\": \"k\", \"title\": \"I go\"}]}"
/* No list of windows is as long. */
#define LENGTH_MAX (1024 * 1024)

/* A window on a file, as the session remembers it */
static char *
describe (GFile *location)
{
  g_autofree char *uri = g_file_get_uri (location);

  return g_strdup_printf ("{'uri': <'%s'>, 'page': <'goal'>, 'journey': <'k'>}", uri);
}

static GFile *
get_location (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);

  return g_file_new_for_path (path);
}

/* Unsaved work on a file, as it is when the program was killed */
static void
leave_behind (GFile *location)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmFile) file = cjm_file_load (location, problems, NULL, NULL);
  CjmDocument *document = cjm_file_get_document (file);
  g_autofree char *folder = cjm_window_dup_drafts_folder ();
  g_autoptr (CjmDraft) draft = cjm_draft_new (file, folder, NULL);

  cjm_document_begin (document, "Rename");
  cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, "Left behind");
  cjm_document_commit (document);
}

/* Looks at the only offer, on its window, and throws the work away. */
static void
discard_offer (CjmApplication *application)
{
  GtkWidget *dialog = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (CJM_IS_WINDOW (l->data) && find_dialog (l->data, CJM_TYPE_RECOVERY_DIALOG) != NULL)
      {
        g_assert_null (dialog);
        dialog = find_dialog (l->data, CJM_TYPE_RECOVERY_DIALOG);
      }
  g_assert_nonnull (dialog);
  gtk_widget_activate_action (dialog, "recovery.discard", "u", 0);
  answer (dialog, "discard");
}

static gboolean
has_offer (CjmApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (CJM_IS_WINDOW (l->data) && find_dialog (l->data, CJM_TYPE_RECOVERY_DIALOG) != NULL)
      return TRUE;

  return FALSE;
}

static CjmWindow *
wait_for_empty_window (CjmApplication *application)
{
  CjmWindow *window;

  wait_until (count_windows (application) == 1);
  window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  g_assert_true (cjm_window_is_empty (window));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return window;
}

/* Started once more while it starts, it opens no second window. */
static void
activate_once_cb (GApplication *application,
                  gpointer      user_data)
{
  g_signal_handlers_disconnect_by_func (application, activate_once_cb, user_data);
  g_application_activate (application);
}

static void
begin (CjmApplication *application)
{
  CjmWindow *window = wait_for_empty_window (application);

  g_assert_false (has_offer (application));
  /* Starting it again shows the window that there is, be it behind another program's. */
  g_application_activate (G_APPLICATION (application));
  g_assert_true (wait_for_empty_window (application) == window);
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  g_application_activate (G_APPLICATION (application));
  g_assert_true (wait_for_empty_window (application) == window);

  g_application_hold (G_APPLICATION (application));
  close_windows (application);
  g_application_activate (G_APPLICATION (application));
  wait_for_empty_window (application);
  g_application_release (G_APPLICATION (application));
  close_windows (application);
}

static void
test_first (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();

  remember (NULL);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_once_cb), NULL);
  run_program (application, NULL, begin);
}

static void
come_back (CjmApplication *application)
{
  g_autoptr (GFile) back = get_location ("back.journey");
  CjmWindow *window = wait_for_document (application, back);

  g_assert_cmpuint (count_windows (application), ==, 1);
  g_assert_cmpstr (get_page_of (window), ==, "goal");
  g_assert_cmpstr (cjm_node_get_id (cjm_document_view_get_journey (cjm_window_get_view (window))), ==, "k");
  g_assert_true (says (GTK_WIDGET (window), "“gone.journey” is not there any more"));
  g_assert_false (has_offer (application));
  close_windows (application);
}

/* The windows come back as they were; a file that is gone is told of. */
static void
test_windows (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GFile) back = write_file ("back.journey", MAP);
  g_autoptr (GFile) gone = get_location ("gone.journey");
  g_autofree char *back_state = describe (back);
  g_autofree char *gone_state = describe (gone);
  g_autofree char *states = g_strdup_printf ("[%s, {'page': <'map'>}, {'uri': <7>}, %s]", gone_state, back_state);

  remember (states);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_once_cb), NULL);
  run_program (application, NULL, come_back);
}

static void
come_back_to_nothing (CjmApplication *application)
{
  CjmWindow *window = wait_for_empty_window (application);

  g_assert_true (says (GTK_WIDGET (window), "“gone.journey” is not there any more"));
  close_windows (application);
}

static void
test_gone (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GFile) gone = get_location ("gone.journey");
  g_autofree char *gone_state = describe (gone);
  g_autofree char *states = g_strdup_printf ("[%s]", gone_state);

  remember (states);
  run_program (application, NULL, come_back_to_nothing);
}

static void
come_back_with_offer (CjmApplication *application)
{
  g_autoptr (GFile) back = get_location ("back.journey");

  wait_for_document (application, back);
  wait_until (has_offer (application));
  g_assert_cmpuint (count_windows (application), ==, 1);
  discard_offer (application);
  close_windows (application);
}

static void
take_offer (CjmApplication *application)
{
  g_autoptr (GFile) left = get_location ("left.journey");
  CjmWindow *window;

  wait_until (has_offer (application));
  wait_for_empty_window (application);
  window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  if (!CJM_IS_WINDOW (window))
    window = CJM_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (window)));
  gtk_widget_activate_action (find_dialog (window, CJM_TYPE_RECOVERY_DIALOG), "recovery.recover", "u", 0);
  wait_for_document (application, left);
  g_assert_cmpuint (count_windows (application), ==, 1);
  g_assert_true (cjm_window_is_modified (window));
  g_assert_cmpstr (get_page_of (window), ==, "goal");
  close_windows (application);
}

/* A file with unsaved work is not opened by itself: there is one offer, beside the other windows or alone. */
static void
test_offer (gconstpointer data)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GFile) back = write_file ("back.journey", MAP);
  g_autoptr (GFile) left = write_file ("left.journey", MAP);
  g_autofree char *back_state = describe (back);
  g_autofree char *left_state = describe (left);
  g_autofree char *states = NULL;
  gboolean alone = data != NULL;

  leave_behind (left);
  states = alone ? g_strdup_printf ("[%s]", left_state) : g_strdup_printf ("[%s, %s]", left_state, back_state);
  remember (states);
  run_program (application, NULL, alone ? take_offer : come_back_with_offer);
}

static void
come_with_file (CjmApplication *application)
{
  g_autoptr (GFile) asked = get_location ("Bank: asked.journey");

  wait_for_document (application, asked);
  wait_until (has_offer (application));
  g_assert_cmpuint (count_windows (application), ==, 1);
  discard_offer (application);
  close_windows (application);
}

/* Who asks for a file gets that one and no other, and is offered the work all the same. */
static void
test_file (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GFile) back = write_file ("back.journey", MAP);
  g_autoptr (GFile) left = write_file ("left.journey", MAP);
  g_autoptr (GFile) asked = write_file ("Bank: asked.journey", MAP);
  g_autofree char *back_state = describe (back);
  g_autofree char *states = g_strdup_printf ("[%s]", back_state);

  leave_behind (left);
  remember (states);
  g_assert_cmpint (g_chdir (g_get_home_dir ()), ==, 0);
  run_program (application, "Bank: asked.journey", come_with_file);
}

static void
close_at_once_cb (GApplication *application,
                  gpointer      files,
                  int           n_files,
                  const char   *hint,
                  gpointer      user_data)
{
  close_windows (CJM_APPLICATION (application));
}

static void
find_offer_alone (CjmApplication *application)
{
  wait_until (has_offer (application));
  wait_for_empty_window (application);
  discard_offer (application);
  close_windows (application);
}

/* The work is offered also where the only window has closed by then. */
static void
test_closed (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GFile) left = write_file ("left.journey", MAP);
  g_autoptr (GFile) asked = write_file ("asked.journey", MAP);
  g_autofree char *path = g_file_get_path (asked);

  leave_behind (left);
  remember (NULL);
  g_signal_connect_after (application, "open", G_CALLBACK (close_at_once_cb), NULL);
  run_program (application, path, find_offer_alone);
}

static void
change_windows (CjmApplication *application)
{
  g_autoptr (GFile) a = get_location ("a.journey");
  g_autoptr (GFile) b = write_file ("b.journey", MAP);
  CjmWindow *window = wait_for_document (application, a);
  CjmWindow *other = open_window (application);
  g_autofree char *path = get_session_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf info;

  wait_until (is_remembered ("a.journey"));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  g_assert_false (is_remembered ("'goal'"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "goal");
  wait_until (is_remembered ("'goal'"));

  cjm_window_open (other, b);
  wait_until (is_remembered ("a.journey") && is_remembered ("b.journey"));
  cjm_window_give_up (window);
  wait_until (!is_remembered ("a.journey"));
  g_assert_true (is_remembered ("b.journey"));
  cjm_window_give_up (other);
}

/* What the windows show is written down a moment after it changed. One that closes is forgotten, but for the last. */
static void
test_remembered (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autoptr (GFile) a = write_file ("a.journey", MAP);
  g_autofree char *path = get_session_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  remember (NULL);
  g_assert_cmpint (chmod (folder, 0700), ==, 0);
  path = (g_free (path), g_file_get_path (a));
  run_program (application, path, change_windows);
  g_assert_true (is_remembered ("b.journey"));
}

/* Who is gone writes nothing any more. */
static void
test_gone_session (void)
{
  g_autoptr (CjmApplication) application = start_application ();
  g_autoptr (GFile) a = write_file ("a.journey", MAP);
  g_autofree char *path = get_session_path ();
  CjmSession *session = cjm_session_new (GTK_APPLICATION (application), path);
  CjmWindow *window = open_window (application);

  g_application_hold (G_APPLICATION (application));
  cjm_window_open (window, a);
  wait_for_document (application, a);
  cjm_session_begin (session);
  g_assert_nonnull (g_main_context_find_source_by_user_data (NULL, session));
  g_object_unref (session);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, session));
  close_windows (application);
}

static gsize
count_states (CjmSession *session)
{
  g_autoptr (GVariant) states = cjm_session_load (session);

  g_assert_true (g_variant_is_of_type (states, G_VARIANT_TYPE ("aa{sv}")));
  return g_variant_n_children (states);
}

/* What is no list of windows, or longer than any, is as good as none. */
static void
test_unreadable (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autofree char *path = get_session_path ();
  g_autoptr (CjmSession) session = cjm_session_new (GTK_APPLICATION (application), path);
  g_autofree char *blanks = g_strnfill (LENGTH_MAX, ' ');
  static const char *const others[] = { "", "[", "7", "['a']", "[{'uri': 'x'}]", "[{'uri': <'x'>}] []", "\xff" };

  remember (NULL);
  g_assert_cmpuint (count_states (session), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      remember (others[i]);
      g_assert_cmpuint (count_states (session), ==, 0);
    }

  memcpy (blanks, "[{}]", 4);
  remember (blanks);
  g_assert_cmpuint (count_states (session), ==, 0);
  blanks[LENGTH_MAX - 1] = '\0';
  remember (blanks);
  g_assert_cmpuint (count_states (session), ==, 1);
}

/* Of what lies about only files of this person's are cleared away, and only what is named as such a file is. */
static void
test_strays (void)
{
  g_autoptr (CjmApplication) application = cjm_application_new ();
  g_autofree char *path = get_session_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *link = g_strconcat (path, ".LINK00", NULL);
  g_autofree char *other = g_strconcat (path, ".OTHER0", NULL);
  g_autofree char *own = g_strconcat (path, ".OWN000", NULL);
  g_autoptr (CjmSession) session = cjm_session_new (GTK_APPLICATION (application), path);
  const struct timespec old[] = { { 1000000000, 0 }, { 1000000000, 0 } };

  remember ("[]");
  g_assert_cmpint (symlink ("session", link), ==, 0);
  g_assert_true (g_file_set_contents (own, "", -1, NULL));
  g_assert_true (g_file_set_contents (other, "", -1, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, link, old, AT_SYMLINK_NOFOLLOW), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, own, old, 0), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, other, old, 0), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (chown (other, 65534, 65534), ==, 0);

  g_assert_cmpuint (count_states (session), ==, 0);
  g_assert_cmpint (access (own, F_OK), ==, -1);
  g_assert_cmpint (unlink (link), ==, 0);
  g_assert_cmpint (unlink (other), ==, geteuid () == 0 ? 0 : -1);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/start/first", test_first);
  g_test_add_func ("/start/windows", test_windows);
  g_test_add_func ("/start/gone", test_gone);
  g_test_add_data_func ("/start/offer", NULL, test_offer);
  g_test_add_data_func ("/start/offer-alone", GINT_TO_POINTER (TRUE), test_offer);
  g_test_add_func ("/start/file", test_file);
  g_test_add_func ("/start/closed", test_closed);
  g_test_add_func ("/start/remembered", test_remembered);
  g_test_add_func ("/session/gone", test_gone_session);
  g_test_add_func ("/session/unreadable", test_unreadable);
  g_test_add_func ("/session/strays", test_strays);

  return g_test_run ();
}
