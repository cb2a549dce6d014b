/* test-watch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-claim.h"
#include "cjm-watch.h"
#include "file-fixture.h"
#include "remote-file.h"

/* What can happen to a file while its document is open, and what is noticed of it. */

#define wait_until(condition)                     \
  G_STMT_START {                                  \
    while (!(condition))                          \
      g_main_context_iteration (NULL, TRUE);      \
  } G_STMT_END

#define OF_SAME_SIZE "{\n  \"format\": \"journey\",\n  \"version\": 1,\n  \"title\": \"Reis\"\n}\n"
#define NOBODY 65534

/* The document is in a folder within the folder of the fixture, so that this can be moved as well. */
typedef struct
{
  char *top;
  char *folder;
  char *path;
  CjmFile *file;
  CjmWatch *watch;
  guint n_changed;
} Scene;

static char *
in_top (Scene      *scene,
        const char *name)
{
  return g_build_filename (scene->top, name, NULL);
}

static char *
in_folder (Scene      *scene,
           const char *name)
{
  return g_build_filename (scene->folder, name, NULL);
}

static void
changed_cb (CjmWatch *watch,
            Scene    *scene)
{
  scene->n_changed++;
}

static void
open_file (Scene      *scene,
           const char *path)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  GError *error = NULL;

  scene->file = cjm_file_load (location, problems, NULL, &error);
  g_assert_no_error (error);
  scene->watch = cjm_watch_new (scene->file);
  g_signal_connect (scene->watch, "changed", G_CALLBACK (changed_cb), scene);
  wait_until (cjm_watch_get_digest (scene->watch) != NULL);
  g_assert_cmpint (cjm_watch_get_state (scene->watch), ==, CJM_WATCH_SAME);
}

static void
make_scene (Scene *scene)
{
  scene->top = g_dir_make_tmp ("klantreis-watch-XXXXXX", NULL);
  scene->folder = in_top (scene, "folder");
  scene->path = in_folder (scene, "trip.journey");
  g_assert_cmpint (g_mkdir (scene->folder, 0755), ==, 0);
  fixture_write (scene->path, SOUND);
}

static void
clear_scene (Scene *scene)
{
  const char *rm[] = { "rm", "-rf", scene->top, NULL };

  g_clear_object (&scene->watch);
  g_clear_object (&scene->file);
  g_assert_true (g_spawn_sync (NULL, (char **) rm, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (scene->top);
  g_free (scene->folder);
  g_free (scene->path);
}

static void
write_in_place (const char *path,
                const char *text)
{
  int fd = open (path, O_WRONLY | O_TRUNC);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  close (fd);
}

static void
set_times (const char        *path,
           const struct stat *info)
{
  const struct timespec times[] = { info->st_atim, info->st_mtim };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
happen_in_place (Scene *scene)
{
  write_in_place (scene->path, THEIRS);
}

static void
happen_same_time_and_size (Scene *scene)
{
  struct stat info;

  g_assert_cmpint (stat (scene->path, &info), ==, 0);
  g_assert_cmpint (strlen (OF_SAME_SIZE), ==, info.st_size);
  write_in_place (scene->path, OF_SAME_SIZE);
  set_times (scene->path, &info);
}

static void
happen_renamed_over (Scene *scene)
{
  g_autofree char *other = in_folder (scene, "other");
  struct stat info;

  g_assert_cmpint (stat (scene->path, &info), ==, 0);
  fixture_write (other, THEIRS);
  set_times (other, &info);
  g_assert_cmpint (g_rename (other, scene->path), ==, 0);
}

static void
happen_removed_and_made (Scene *scene)
{
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  fixture_write (scene->path, THEIRS);
}

static void
happen_emptied (Scene *scene)
{
  write_in_place (scene->path, "");
}

static void
happen_too_large (Scene *scene)
{
  g_assert_cmpint (truncate (scene->path, 65 * 1024 * 1024), ==, 0);
}

static void
happen_removed (Scene *scene)
{
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
}

static void
happen_renamed (Scene *scene)
{
  g_autofree char *other = in_folder (scene, "other.journey");

  g_assert_cmpint (g_rename (scene->path, other), ==, 0);
}

static void
happen_moved_out (Scene *scene)
{
  g_autofree char *other = in_top (scene, "other.journey");

  g_assert_cmpint (g_rename (scene->path, other), ==, 0);
}

static void
happen_folder (Scene *scene)
{
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_cmpint (g_mkdir (scene->path, 0755), ==, 0);
}

static void
happen_pipe (Scene *scene)
{
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_cmpint (mkfifo (scene->path, 0644), ==, 0);
}

static void
happen_unreadable (Scene *scene)
{
  g_assert_cmpint (g_chmod (scene->path, 0), ==, 0);
}

static void
happen_folder_unreadable (Scene *scene)
{
  g_assert_cmpint (g_chmod (scene->folder, 0), ==, 0);
}

static void
happen_parent_removed (Scene *scene)
{
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_cmpint (g_rmdir (scene->folder), ==, 0);
}

static void
happen_parent_renamed (Scene *scene)
{
  g_autofree char *other = in_top (scene, "elsewhere");

  g_assert_cmpint (g_rename (scene->folder, other), ==, 0);
}

static void
happen_parent_is_file (Scene *scene)
{
  happen_parent_removed (scene);
  fixture_write (scene->folder, "x");
}

static void
happen_grandparent_renamed (Scene *scene)
{
  g_autofree char *other = g_strconcat (scene->top, "-elsewhere", NULL);

  g_assert_cmpint (g_rename (scene->top, other), ==, 0);
  g_free (scene->top);
  scene->top = g_steal_pointer (&other);
}

static void
happen_link_loop (Scene *scene)
{
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_cmpint (symlink ("trip.journey", scene->path), ==, 0);
}

static void
happen_link_nowhere (Scene *scene)
{
  g_assert_cmpint (g_unlink (scene->path), ==, 0);
  g_assert_cmpint (symlink ("nowhere", scene->path), ==, 0);
}

static void
happen_rewritten (Scene *scene)
{
  write_in_place (scene->path, SOUND);
}

/* Never anything but the same bytes */
static void
happen_overwritten (Scene *scene)
{
  int fd = open (scene->path, O_WRONLY);

  g_assert_cmpint (write (fd, SOUND, strlen (SOUND)), ==, (gssize) strlen (SOUND));
  close (fd);
}

static void
happen_touched (Scene *scene)
{
  g_assert_cmpint (utimensat (AT_FDCWD, scene->path, NULL, 0), ==, 0);
}

static void
happen_link_retargeted (Scene *scene)
{
  g_autofree char *link = in_top (scene, "link.journey");

  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (symlink ("other.journey", link), ==, 0);
}

typedef struct
{
  const char *name;
  void (*happen) (Scene *scene);
  CjmWatchState state;
  gboolean needs_person;   /* root may read everything */
} Happening;

static const Happening happenings[] = {
  { "in-place", happen_in_place, CJM_WATCH_CHANGED, FALSE },
  { "same-time-and-size", happen_same_time_and_size, CJM_WATCH_CHANGED, FALSE },
  { "renamed-over", happen_renamed_over, CJM_WATCH_CHANGED, FALSE },
  { "removed-and-made", happen_removed_and_made, CJM_WATCH_CHANGED, FALSE },
  { "emptied", happen_emptied, CJM_WATCH_CHANGED, FALSE },
  { "too-large", happen_too_large, CJM_WATCH_CHANGED, FALSE },
  { "removed", happen_removed, CJM_WATCH_GONE, FALSE },
  { "renamed", happen_renamed, CJM_WATCH_GONE, FALSE },
  { "moved-out", happen_moved_out, CJM_WATCH_GONE, FALSE },
  { "folder", happen_folder, CJM_WATCH_NO_FILE, FALSE },
  { "pipe", happen_pipe, CJM_WATCH_NO_FILE, FALSE },
  { "unreadable", happen_unreadable, CJM_WATCH_UNREADABLE, TRUE },
  { "folder-unreadable", happen_folder_unreadable, CJM_WATCH_UNREADABLE, TRUE },
  { "link-loop", happen_link_loop, CJM_WATCH_GONE, FALSE },
  { "link-nowhere", happen_link_nowhere, CJM_WATCH_GONE, FALSE },
  { "parent-removed", happen_parent_removed, CJM_WATCH_GONE, FALSE },
  { "parent-renamed", happen_parent_renamed, CJM_WATCH_GONE, FALSE },
  { "parent-is-file", happen_parent_is_file, CJM_WATCH_GONE, FALSE },
  { "grandparent-renamed", happen_grandparent_renamed, CJM_WATCH_GONE, FALSE },
};

/* Root may read everything, so it is someone else for a while. */
static gboolean
become_person (Scene *scene)
{
  const char *paths[] = { scene->top, scene->folder, scene->path };

  for (guint i = 0; geteuid () == 0 && i < G_N_ELEMENTS (paths); i++)
    if (chown (paths[i], NOBODY, -1) < 0)
      return FALSE;

  return geteuid () != 0 || seteuid (NOBODY) == 0;
}

static void
test_happening (gconstpointer data)
{
  const Happening *happening = data;
  Scene scene = { 0 };
  uid_t user = geteuid ();

  make_scene (&scene);
  if (happening->needs_person && !become_person (&scene))
    {
      g_test_skip ("root cannot be anybody else here");
      clear_scene (&scene);
      return;
    }

  open_file (&scene, scene.path);
  happening->happen (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == happening->state);
  g_assert_cmpuint (scene.n_changed, >, 0);
  if (happening->state == CJM_WATCH_UNREADABLE)
    g_assert_nonnull (cjm_watch_get_reason (scene.watch));

  g_assert_cmpint (seteuid (user), ==, 0);
  g_chmod (scene.folder, 0755);
  clear_scene (&scene);
}

/* What was there comes back, and is the same. */
static void
test_back (void)
{
  Scene scene = { 0 };
  g_autofree char *other = NULL;

  make_scene (&scene);
  other = in_folder (&scene, "other.journey");
  open_file (&scene, scene.path);
  happen_renamed (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_GONE);
  g_assert_cmpint (g_rename (other, scene.path), ==, 0);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_SAME);
  happen_in_place (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_CHANGED);
  happen_rewritten (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_SAME);
  clear_scene (&scene);
}

/* Another change after a change is told as well. */
static void
test_twice (void)
{
  Scene scene = { 0 };
  guint n;

  make_scene (&scene);
  open_file (&scene, scene.path);
  happen_in_place (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_CHANGED);
  n = scene.n_changed;
  happen_emptied (&scene);
  wait_until (scene.n_changed > n);
  g_assert_cmpint (cjm_watch_get_state (scene.watch), ==, CJM_WATCH_CHANGED);
  clear_scene (&scene);
}

/* What changes nothing is not told: something that does comes behind it. */
static void
test_same_bytes (void)
{
  Scene scene = { 0 };

  make_scene (&scene);
  open_file (&scene, scene.path);
  happen_touched (&scene);
  cjm_watch_look (scene.watch);
  happen_overwritten (&scene);
  cjm_watch_look (scene.watch);
  happen_removed (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_GONE);
  g_assert_cmpuint (scene.n_changed, ==, 1);
  clear_scene (&scene);
}

/* A symbolic link is looked through: what it leads to is written, or it leads elsewhere. */
static void
test_link (gconstpointer retarget)
{
  Scene scene = { 0 };
  g_autofree char *link = NULL;
  g_autofree char *other = NULL;

  make_scene (&scene);
  link = in_top (&scene, "link.journey");
  other = in_top (&scene, "other.journey");
  fixture_write (other, THEIRS);
  g_assert_cmpint (symlink ("folder/trip.journey", link), ==, 0);
  open_file (&scene, link);
  if (retarget != NULL)
    happen_link_retargeted (&scene);
  else
    happen_renamed_over (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_CHANGED);
  clear_scene (&scene);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GError *error = NULL;

  g_assert_true (cjm_file_save_finish (CJM_FILE (source), result, NULL, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
save_to (Scene *scene,
         GFile *location)
{
  gboolean saved = FALSE;

  cjm_file_save_async (scene->file, location, CJM_SAVE_NONE, saved_cb, &saved);
  cjm_watch_look (scene->watch);
  wait_until (saved);
}

static void
save (Scene      *scene,
      const char *title)
{
  CjmDocument *document = cjm_file_get_document (scene->file);

  cjm_document_begin (document, "Rename");
  cjm_node_set_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE, title);
  cjm_document_commit (document);
  save_to (scene, NULL);
}

/* Our own saving is no change, whenever it is looked. */
static void
test_saving (void)
{
  Scene scene = { 0 };

  make_scene (&scene);
  open_file (&scene, scene.path);
  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *title = g_strdup_printf ("Voyage %u", i);

      save (&scene, title);
    }
  wait_until (g_strcmp0 (cjm_watch_get_digest (scene.watch), cjm_file_get_digest (scene.file)) == 0);
  g_assert_cmpuint (scene.n_changed, ==, 0);

  happen_in_place (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_CHANGED);
  clear_scene (&scene);
}

/* The file that it was saved as is the one that is watched from then on. */
static void
test_save_as (void)
{
  Scene scene = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (GFile) location = NULL;

  make_scene (&scene);
  path = in_top (&scene, "new.journey");
  location = g_file_new_for_path (path);
  open_file (&scene, scene.path);
  save_to (&scene, location);
  happen_removed (&scene);
  fixture_write (path, THEIRS);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_CHANGED);
  clear_scene (&scene);
}

/* A document that was never saved is watched once it is. */
static void
test_new (void)
{
  Scene scene = { 0 };
  g_autoptr (CjmDocument) document = cjm_document_new_empty ();
  g_autoptr (GFile) location = NULL;

  make_scene (&scene);
  location = g_file_new_for_path (scene.path);
  scene.file = cjm_file_new (document);
  scene.watch = cjm_watch_new (scene.file);
  cjm_watch_look (scene.watch);
  save_to (&scene, location);
  wait_until (cjm_watch_get_digest (scene.watch) != NULL);
  g_assert_cmpint (cjm_watch_get_state (scene.watch), ==, CJM_WATCH_SAME);
  happen_removed (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_GONE);
  clear_scene (&scene);
}

/* What GIO cannot watch is looked at when it is asked. */
static void
test_remote (void)
{
  Scene scene = { 0 };
  g_autoptr (GFile) local = NULL;
  g_autoptr (GFile) remote = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);

  make_scene (&scene);
  local = g_file_new_for_path (scene.path);
  remote = remote_file_new (local);
  scene.file = cjm_file_load (remote, problems, NULL, NULL);
  scene.watch = cjm_watch_new (scene.file);
  wait_until (cjm_watch_get_digest (scene.watch) != NULL);
  happen_renamed_over (&scene);
  cjm_watch_look (scene.watch);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_CHANGED);
  happen_removed (&scene);
  cjm_watch_look (scene.watch);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_GONE);
  clear_scene (&scene);
}

/* The second one is told, until the first has gone; saving by either changes nothing of that. */
static void
test_shared (void)
{
  Scene first = { 0 };
  Scene second = { 0 };

  make_scene (&first);
  open_file (&first, first.path);
  open_file (&second, first.path);
  wait_until (cjm_watch_is_shared (second.watch));
  g_assert_false (cjm_watch_is_shared (first.watch));

  save (&first, "Voyage");
  wait_until (cjm_watch_get_state (second.watch) == CJM_WATCH_CHANGED);

  g_clear_object (&first.watch);
  wait_until (!cjm_watch_is_shared (second.watch));
  g_clear_object (&second.watch);
  g_clear_object (&second.file);
  clear_scene (&first);
}

/* A claim is seen by other programs, keeps nobody from anything, and leaves nothing behind. */
static void
test_claim (void)
{
  Scene scene = { 0 };
  g_autoptr (CjmClaim) claim = cjm_claim_new ();
  g_autoptr (GFile) location = NULL;
  g_autoptr (GDir) dir = NULL;
  int fd;

  make_scene (&scene);
  location = g_file_new_for_path (scene.path);
  g_assert_true (cjm_claim_renew (claim, location));
  fd = open (scene.path, O_RDONLY);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, -1);
  write_in_place (scene.path, THEIRS);

  /* Another file at the same place is claimed in its turn, and the old one is free. */
  happen_renamed_over (&scene);
  g_assert_true (cjm_claim_renew (claim, location));
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  close (fd);

  dir = g_dir_open (scene.folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "trip.journey");
  g_assert_null (g_dir_read_name (dir));

  happen_pipe (&scene);
  g_assert_true (cjm_claim_renew (claim, location));
  happen_removed (&scene);
  g_assert_true (cjm_claim_renew (claim, location));
  clear_scene (&scene);
}

/* Following the file is a step that undoes; the document counts as saved where it holds what the file does. */
static void
test_follow (void)
{
  Scene scene = { 0 };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmFile) newer = NULL;
  CjmDocument *document;
  CjmHistory *history;
  CjmNode *root;

  make_scene (&scene);
  open_file (&scene, scene.path);
  document = cjm_file_get_document (scene.file);
  history = cjm_document_get_history (document);
  root = cjm_document_get_root (document);
  happen_in_place (&scene);
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_CHANGED);

  newer = cjm_file_load (cjm_file_get_location (scene.file), problems, NULL, NULL);
  g_assert_true (cjm_file_follow (scene.file, newer, "Reload"));
  wait_until (cjm_watch_get_state (scene.watch) == CJM_WATCH_SAME);
  g_assert_true (cjm_document_get_root (document) == root);
  g_assert_cmpstr (cjm_node_get_text (root, CJM_DOCUMENT_TITLE), ==, "Fuite");
  g_assert_false (cjm_history_get_modified (history));

  cjm_document_undo (document);
  g_assert_cmpstr (cjm_node_get_text (root, CJM_DOCUMENT_TITLE), ==, "Trip");
  g_assert_true (cjm_history_get_modified (history));
  cjm_document_redo (document);
  g_assert_false (cjm_history_get_modified (history));

  cjm_document_undo (document);
  save_to (&scene, NULL);
  fixture_assert_text (scene.path, SOUND);
  clear_scene (&scene);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (happenings); i++)
    {
      g_autofree char *path = g_strconcat ("/store/watch/", happenings[i].name, NULL);

      g_test_add_data_func (path, &happenings[i], test_happening);
    }
  g_test_add_func ("/store/watch/back", test_back);
  g_test_add_func ("/store/watch/twice", test_twice);
  g_test_add_func ("/store/watch/same-bytes", test_same_bytes);
  g_test_add_data_func ("/store/watch/link-written", NULL, test_link);
  g_test_add_data_func ("/store/watch/link-retargeted", "retarget", test_link);
  g_test_add_func ("/store/watch/saving", test_saving);
  g_test_add_func ("/store/watch/save-as", test_save_as);
  g_test_add_func ("/store/watch/new", test_new);
  g_test_add_func ("/store/watch/remote", test_remote);
  g_test_add_func ("/store/watch/shared", test_shared);
  g_test_add_func ("/store/watch/claim", test_claim);
  g_test_add_func ("/store/watch/follow", test_follow);

  return g_test_run ();
}
