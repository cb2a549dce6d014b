/* test-found-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include "cjm-draft-log.h"
#include "draft-fixture.h"

/* What is made of the drafts that are found: cut off, damaged, of others, and no drafts at all. */

#define N_FLIPS 400

/* A draft of a few records, and the document after each */
static GBytes *
make_draft (DraftFixture *fixture,
            GPtrArray    *states)
{
  static const char *const titles[] = { "Voyage", "Fuite", "Reise \xe2\x98\x83", "" };

  g_ptr_array_add (states, g_strdup (SOUND));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      draft_fixture_set_title (fixture, titles[i]);
      draft_fixture_flush (fixture);
      g_ptr_array_add (states, draft_fixture_write_text (fixture->document));
    }
  return draft_fixture_read (fixture);
}

/* Whether it is the document after one of the records, from `*state` on */
static gboolean
is_state (CjmFoundDraft *found,
          GPtrArray     *states,
          guint         *state)
{
  g_autofree char *text = draft_fixture_write_text (cjm_found_draft_get_document (found));

  for (; *state < states->len; ++*state)
    if (g_str_equal (g_ptr_array_index (states, *state), text))
      return TRUE;
  return FALSE;
}

/* Cut off at every byte: what was whole before comes back, and what cannot be read stays where it is. */
static void
test_truncated (DraftFixture *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = make_draft (fixture, states);
  guint state = 0;

  for (gsize length = 0; length <= g_bytes_get_size (bytes); length++)
    {
      g_autoptr (CjmFoundDraft) found = draft_fixture_leave_behind (fixture, g_bytes_get_data (bytes, NULL), length);
      g_autofree char *path = draft_fixture_find_only (fixture->left_behind);

      /* The base alone says what the file says. */
      if (found == NULL)
        {
          g_assert_null (path);
          continue;
        }
      g_assert_nonnull (path);
      if (cjm_found_draft_get_document (found) == NULL)
        {
          g_assert_cmpuint (state, ==, 0);
          g_assert_nonnull (cjm_found_draft_get_reason (found));
        }
      else
        {
          g_assert_true (is_state (found, states, &state));
        }
    }
  g_assert_cmpuint (state, ==, states->len - 1);
}

/* One bit that is wrong, anywhere: never a document that never was. */
static void
test_flipped (DraftFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = make_draft (fixture, states);
  g_autoptr (GRand) random = g_rand_new_with_seed (13);
  gsize length = g_bytes_get_size (bytes);

  for (guint i = 0; i < N_FLIPS; i++)
    {
      g_autofree char *text = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (CjmFoundDraft) found = NULL;
      guint state = 0;

      text[g_rand_int_range (random, 0, (gint32) length)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      found = draft_fixture_leave_behind (fixture, text, length);
      g_assert_nonnull (found);
      if (cjm_found_draft_get_document (found) != NULL)
        g_assert_true (is_state (found, states, &state));
    }
}

static void
make_old (const char *path,
          int         days)
{
  time_t then = time (NULL) - days * 24 * 60 * 60;
  struct utimbuf times = { then, then };

  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

/* A damaged one goes on from what is sound, and stays beside it as it was. */
static void
test_damaged (DraftFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = make_draft (fixture, states);
  gsize length = g_bytes_get_size (bytes);
  g_autofree char *text = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  g_autofree char *path = g_build_filename (fixture->left_behind, "x.damaged", NULL);
  g_autofree char *from = g_build_filename (fixture->left_behind, "x.draft", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (CjmFoundDraft) found = NULL;
  g_autoptr (CjmFile) file = NULL;
  g_autoptr (CjmDraft) draft = NULL;
  g_autoptr (GPtrArray) again = NULL;
  guint state = 0;

  text[length - 3] ^= 1;
  found = draft_fixture_leave_behind (fixture, text, length);
  g_assert_true (cjm_found_draft_is_damaged (found));
  g_assert_true (is_state (found, states, &state));
  g_assert_cmpuint (state, ==, states->len - 2);

  /* However old it is: the time for which it is kept begins now. */
  make_old (from, 60);
  file = cjm_found_draft_recover (found);
  draft = cjm_draft_new (file, fixture->left_behind, found);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpmem (kept, length, text, length);
  cjm_document_begin (cjm_file_get_document (file), "Rename");
  cjm_node_set_text (cjm_document_get_root (cjm_file_get_document (file)), CJM_DOCUMENT_TITLE, "On");
  cjm_document_commit (cjm_file_get_document (file));
  g_clear_object (&draft);
  g_clear_object (&found);
  again = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_false (cjm_found_draft_is_damaged (g_ptr_array_index (again, 0)));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What was kept aside is not kept for ever. */
static void
test_kept_aside (DraftFixture *fixture,
                 gconstpointer data)
{
  static const struct
  {
    const char *name;
    int days;
    gboolean stays;
  } files[] = {
    { "a.damaged", 31, FALSE },
    { "b.damaged", 29, TRUE },
    { "c.other", 31, TRUE },
  };

  g_assert_cmpint (g_mkdir_with_parents (fixture->left_behind, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->left_behind, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, "aside", -1, NULL));
      make_old (path, files[i].days);
    }
  g_ptr_array_unref (cjm_found_drafts_find (fixture->left_behind));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fixture->left_behind, files[i].name, NULL);

      g_assert_cmpint (g_unlink (path) == 0, ==, files[i].stays);
    }
}

static const struct
{
  const char *text;
  const char *reason;
} foreign[] = {
  { "", "no draft of this version" },
  { "\n", "no draft of this version" },
  { "klantreis-draft 1", "no draft of this version" },
  { "klantreis-draft 2\nP 0000000000 0123456789abcdef\n", "no draft of this version" },
  { "klantreis-draft 1\n", "damaged from its start" },
  { "klantreis-draft 1\nP 0000000000 0123456789abcdef\n", "damaged from its start" },
  { "klantreis-draft 1\nB 9999999999 0123456789abcdef\n", "damaged from its start" },
  { "{\"format\": \"journey\", \"version\": 1}", "no draft of this version" },
};

/* What is no draft is found, told apart and left alone, until somebody throws it away. */
static void
test_foreign (DraftFixture *fixture,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (CjmFoundDraft) found = draft_fixture_leave_behind (fixture, foreign[i].text,
                                                                  strlen (foreign[i].text));
      g_autofree char *path = draft_fixture_find_only (fixture->left_behind);
      g_autofree char *gone = NULL;

      g_assert_nonnull (found);
      g_assert_null (cjm_found_draft_get_document (found));
      g_assert_nonnull (strstr (cjm_found_draft_get_reason (found), foreign[i].reason));
      g_assert_nonnull (path);
      g_assert_true (cjm_found_draft_discard (found, NULL));
      gone = draft_fixture_find_only (fixture->left_behind);
      g_assert_null (gone);
    }
}

/* Neither a folder, a pipe nor a link stops it. */
static void
test_no_files (DraftFixture *fixture,
               gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->left_behind, "a.draft", NULL);
  g_autofree char *pipe = g_build_filename (fixture->left_behind, "b.draft", NULL);
  g_autofree char *link = g_build_filename (fixture->left_behind, "c.draft", NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_mkdir (fixture->left_behind, 0700);
  g_mkdir (folder, 0700);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  found = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < found->len; i++)
    g_assert_nonnull (cjm_found_draft_get_reason (g_ptr_array_index (found, i)));
}

/* What was being begun when the program died had promised nothing. */
static void
test_unfinished (DraftFixture *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->left_behind, "a.new", NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *left = NULL;

  g_mkdir (fixture->left_behind, 0700);
  g_assert_true (g_file_set_contents (path, "klantreis-draft 1\n", -1, NULL));
  found = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (found->len, ==, 0);
  left = draft_fixture_find_only (fixture->left_behind);
  g_assert_null (left);
}

/* The record of a real draft that renames the document to "Voyage" */
static GBytes *
take_change (DraftFixture *fixture)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) records = NULL;
  const CjmDraftRecord *record;
  gsize sound;
  gboolean is_damaged;

  draft_fixture_set_title (fixture, "Voyage");
  draft_fixture_flush (fixture);
  bytes = draft_fixture_read (fixture);
  records = cjm_draft_log_parse (bytes, &sound, &is_damaged);
  g_assert_false (is_damaged);
  g_assert_cmpuint (sound, ==, g_bytes_get_size (bytes));
  g_assert_cmpuint (records->len, ==, 3);
  record = &g_array_index (records, CjmDraftRecord, 2);
  g_assert_cmpint (record->type, ==, CJM_DRAFT_CHANGES);
  return g_bytes_new (record->data, record->length);
}

/* A letter for each record that somebody may have written, whole: what is found, by its title and its place */
static const struct
{
  const char *records;
  const char *title;      /* NULL where there is no document */
  gboolean is_damaged;
  gboolean has_location;
} logs[] = {
  { "nB", "Trip", FALSE, FALSE },
  { "nBC", "Voyage", FALSE, FALSE },
  { "BC", "Voyage", FALSE, FALSE },
  { "PBC", "Voyage", FALSE, TRUE },
  { "nBCP", "Voyage", FALSE, TRUE },
  { "PBCn", "Voyage", FALSE, FALSE },
  { "BCPl", "Voyage", FALSE, FALSE },
  { "nBD", "Trip", FALSE, FALSE },
  { "nbB", "Trip", FALSE, FALSE },
  { "nBc", "Trip", TRUE, FALSE },
  { "nBcC", "Voyage", TRUE, FALSE },
  { "nBX", "Trip", TRUE, FALSE },
  { "nBXC", "Voyage", TRUE, FALSE },
  { "nCB", "Trip", TRUE, FALSE },
  { "PBX", "Trip", TRUE, TRUE },
  { "nb", NULL, TRUE, FALSE },
  { "nC", NULL, TRUE, FALSE },
  { "n", NULL, TRUE, FALSE },
};

static void
add_record (DraftFixture *fixture,
            CjmDraftLog  *log,
            char          letter,
            GBytes       *change)
{
  g_autofree char *uri = g_file_get_uri (fixture->location);
  g_autofree char *place = g_strconcat (uri, "\n\n", NULL);
  g_autoptr (GBytes) bytes = NULL;
  CjmDraftRecordType type = (CjmDraftRecordType) letter;
  const char *text = NULL;

  switch (letter)
    {
    case 'P':
      text = place;
      break;
    case 'n':  /* never saved */
      type = CJM_DRAFT_PLACE;
      text = "\n\n";
      break;
    case 'l':  /* not even a line */
      type = CJM_DRAFT_PLACE;
      text = "x";
      break;
    case 'B':
      text = SOUND;
      break;
    case 'D':  /* another document */
      type = CJM_DRAFT_BASE;
      text = "{\"format\": \"journey\", \"version\": 1, \"title\": \"Other\"}";
      break;
    case 'b':
      type = CJM_DRAFT_BASE;
      text = "{";
      break;
    case 'c':
      type = CJM_DRAFT_CHANGES;
      text = "nothing\n";
      break;
    default:
      break;
    }
  bytes = text != NULL ? g_bytes_new (text, strlen (text)) : g_bytes_ref (change);
  g_assert_true (cjm_draft_log_add (log, type, bytes, NULL));
}

static void
test_records (DraftFixture *fixture,
              gconstpointer data)
{
  g_autoptr (GBytes) change = take_change (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autoptr (CjmDraftLog) log = cjm_draft_log_create (fixture->left_behind, NULL);
      g_autoptr (GPtrArray) found = NULL;
      CjmFoundDraft *draft;
      CjmDocument *document;

      for (const char *p = logs[i].records; *p != '\0'; p++)
        add_record (fixture, log, *p, change);
      g_assert_true (cjm_draft_log_flush (log, NULL));
      g_clear_pointer (&log, cjm_draft_log_free);
      found = cjm_found_drafts_find (fixture->left_behind);
      g_assert_cmpuint (found->len, ==, 1);
      draft = g_ptr_array_index (found, 0);
      document = cjm_found_draft_get_document (draft);
      g_test_message ("%s", logs[i].records);
      g_assert_cmpint (document != NULL, ==, logs[i].title != NULL);
      g_assert_cmpint (cjm_found_draft_get_reason (draft) == NULL, ==, logs[i].title != NULL);
      if (document != NULL)
        g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (document), CJM_DOCUMENT_TITLE), ==, logs[i].title);
      g_assert_cmpint (cjm_found_draft_is_damaged (draft), ==, logs[i].is_damaged);
      g_assert_cmpint (cjm_found_draft_get_location (draft) != NULL, ==, logs[i].has_location);
      g_assert_true (cjm_found_draft_discard (draft, NULL));
    }
}

/* The latest first, and what cannot be opened at the end */
static void
test_order (DraftFixture *fixture,
            gconstpointer data)
{
  static const int days[] = { 4, 1, 6, 3, 5, 2 };
  g_autofree char *folder = g_build_filename (fixture->left_behind, "a.draft", NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.draft", i);
      g_autofree char *path = g_build_filename (fixture->left_behind, name, NULL);

      g_assert_true (g_file_set_contents (path, "", -1, NULL));
      make_old (path, days[i]);
    }
  found = cjm_found_drafts_find (fixture->left_behind);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (days) + 1);
  g_assert_null (cjm_found_draft_get_time (g_ptr_array_index (found, G_N_ELEMENTS (days))));
  for (guint i = 1; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (g_date_time_compare (cjm_found_draft_get_time (g_ptr_array_index (found, i - 1)),
                                          cjm_found_draft_get_time (g_ptr_array_index (found, i))), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  DRAFT_TEST ("truncated", test_truncated);
  DRAFT_TEST ("flipped", test_flipped);
  DRAFT_TEST ("damaged", test_damaged);
  DRAFT_TEST ("kept-aside", test_kept_aside);
  DRAFT_TEST ("foreign", test_foreign);
  DRAFT_TEST ("no-files", test_no_files);
  DRAFT_TEST ("unfinished", test_unfinished);
  DRAFT_TEST ("records", test_records);
  DRAFT_TEST ("order", test_order);

  return g_test_run ();
}
