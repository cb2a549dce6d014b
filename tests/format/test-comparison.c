/* test-comparison.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-comparison.h"
#include "cjm-reader.h"
#include "cjm-writer.h"

#include <string.h>

#include "random-document.h"
#include "random-edits.h"

/* What is different in two documents: each kind of difference by example, and for random edits what has to hold of all. */

#define N_SEEDS 40
#define N_STEPS 8

static CjmDocument *
read_document (const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document = cjm_reader_read (text, strlen (text), problems);

  g_assert_nonnull (document);
  return document;
}

static char *
write_text (CjmDocument *document)
{
  g_autoptr (GBytes) bytes = cjm_writer_write (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CjmDocument *
duplicate (CjmDocument *document)
{
  g_autofree char *text = write_text (document);

  return read_document (text);
}

static const char *
name_node (CjmNode *node)
{
  return cjm_node_get_id (node) != NULL ? cjm_node_get_id (node) : cjm_node_get_info (node)->name;
}

/* "set e1 title", "added t2 in e1 (1 inside)" */
static void
describe (const CjmDelta *delta,
          GString        *out)
{
  static const char *const kinds[] = { "added", "removed", "moved", "set" };
  CjmNode *node = cjm_delta_get_node (delta);

  g_string_append_printf (out, "%s%s %s", out->len > 0 ? "; " : "", kinds[delta->kind], name_node (node));
  if (delta->kind == CJM_DELTA_SET)
    g_string_append_printf (out, " %s", delta->member == CJM_DELTA_UNKNOWN
                                          ? "*" : cjm_kind_get_member (cjm_node_get_kind (node), delta->member)->name);
  if (delta->group != node)
    g_string_append_printf (out, " in %s", name_node (delta->group));
  if (delta->inside != NULL && delta->inside->len > 0)
    g_string_append_printf (out, " (%u inside)", delta->inside->len);
}

static char *
compare (CjmDocument *old_document,
         CjmDocument *new_document)
{
  g_autoptr (CjmComparison) comparison = cjm_comparison_new (old_document, new_document);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < cjm_comparison_get_n_deltas (comparison); i++)
    describe (cjm_comparison_get_delta (comparison, i), out);
  return g_string_free (out, FALSE);
}

#define HEAD "{\"format\": \"journey\", \"version\": 1, "
#define JOURNEY(phases) HEAD "\"journeys\": [{\"id\": \"j\", \"title\": \"J\", \"phases\": [" phases "]}]}"
#define PHASE(id, episodes) "{\"id\": \"" id "\", \"title\": \"P\", \"episodes\": [" episodes "]}"
#define EPISODE(id, more) "{\"id\": \"" id "\", \"title\": \"E\"" more "}"
#define EPISODES(episodes) JOURNEY (PHASE ("p", episodes))
#define CARDS(cards) EPISODES (EPISODE ("e", ", \"touchpoints\": [" cards "]"))
#define CARD(id) "{\"id\": \"" id "\", \"title\": \"T\"}"
#define VALUES(values) EPISODES (EPISODE ("e", ", \"measures\": [" values "]"))
#define VALUE(measure, value) "{\"measure\": \"" measure "\", \"value\": " value "}"
#define SAYS(text) "{\"kind\": \"survey\", \"text\": \"" text "\"}"
#define SAID(evidence) EPISODES (EPISODE ("e", ", \"evidence\": [" evidence "]"))
#define NOTES(questions, problems) \
  EPISODES (EPISODE ("e", ", \"questions\": [" questions "], \"problems\": [" problems "]"))
#define NOTE(id) "{\"id\": \"" id "\", \"text\": \"N\"}"
#define PICTURE "\"b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c\": " \
                "{\"type\": \"image/png\", \"data\": \"Zm9vCg==\"}"
#define ANNA(more) "\"personas\": [{\"id\": \"a\", \"name\": \"Anna\"" more "}]"
#define PORTRAIT ", \"portrait\": \"b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c\""
#define IMPROVEMENT(more) ", \"improvements\": [{\"id\": \"i\", \"title\": \"I\"" more "}]}"
#define IMPROVED(more) HEAD "\"journeys\": [{\"id\": \"j\", \"title\": \"J\", \"phases\": [" \
                       PHASE ("p", EPISODE ("e", "")) "]}]" IMPROVEMENT (more)

static const struct
{
  const char *name;
  const char *old_text;
  const char *new_text;
  const char *deltas;
  const char *mirrored;
} cases[] = {
  { "nothing", CARDS (CARD ("a")), CARDS (CARD ("a")), "", "" },
  { "title", HEAD "\"title\": \"A\"}", HEAD "\"title\": \"B\"}", "set document title", "set document title" },
  { "aims", HEAD "\"aims\": [\"A\", \"B\"]}", HEAD "\"aims\": [\"B\", \"A\"]}", "set document aims", "set document aims" },
  { "score", EPISODES (EPISODE ("e", ", \"emotion\": {\"score\": -2}")),
    EPISODES (EPISODE ("e", ", \"emotion\": {\"score\": 1}")), "set e emotion.score", "set e emotion.score" },
  { "card", CARDS (""), CARDS (CARD ("a")), "added a in e", "removed a in e" },
  { "whole-phase", JOURNEY (""), JOURNEY (PHASE ("p", EPISODE ("e", ", \"touchpoints\": [" CARD ("a") "]"))),
    "added p in j (2 inside)", "removed p in j (2 inside)" },
  { "swap", CARDS (CARD ("a") "," CARD ("b")), CARDS (CARD ("b") "," CARD ("a")), "moved b in e", "moved a in e" },
  { "one-of-many", CARDS (CARD ("a") "," CARD ("b") "," CARD ("c") "," CARD ("d")),
    CARDS (CARD ("b") "," CARD ("c") "," CARD ("d") "," CARD ("a")), "moved a in e", "moved a in e" },
  { "removed-is-no-move", CARDS (CARD ("a") "," CARD ("b") "," CARD ("c")), CARDS (CARD ("b") "," CARD ("d") "," CARD ("c")),
    "removed a in e; added d in e", "added a in e; removed d in e" },
  { "other-episode", EPISODES (EPISODE ("e", ", \"touchpoints\": [" CARD ("a") "]") "," EPISODE ("f", "")),
    EPISODES (EPISODE ("e", "") "," EPISODE ("f", ", \"touchpoints\": [" CARD ("a") "]")), "moved a in f", "moved a in e" },
  { "question-to-problem", NOTES (NOTE ("n"), ""), NOTES ("", NOTE ("n")), "moved n in e", "moved n in e" },
  { "phase-split", EPISODES (EPISODE ("e", "") "," EPISODE ("f", "")),
    JOURNEY (PHASE ("p", EPISODE ("e", "")) "," PHASE ("q", EPISODE ("f", ", \"scenario\": \"S\"") "," EPISODE ("g", ""))),
    "added q in j (1 inside); moved f in q; set f scenario",
    "removed q in j (1 inside); moved f in p; set f scenario" },
  { "same-id-of-another-kind", CARDS (CARD ("a")), NOTES (NOTE ("a"), ""), "removed a in e; added a in e",
    "added a in e; removed a in e" },
  { "value", VALUES (VALUE ("ces", "2.4")), VALUES (VALUE ("ces", "3")), "set measurement value in e",
    "set measurement value in e" },
  { "value-before", VALUES (VALUE ("ces", "2.4")), VALUES (VALUE ("nps", "1") "," VALUE ("ces", "3")),
    "added measurement in e; set measurement value in e", "removed measurement in e; set measurement value in e" },
  { "values-swapped", VALUES (VALUE ("ces", "2") "," VALUE ("nps", "1")), VALUES (VALUE ("nps", "1") "," VALUE ("ces", "2")),
    "moved measurement in e", "moved measurement in e" },
  { "values-twice", VALUES (VALUE ("ces", "2") "," VALUE ("ces", "2")), VALUES (VALUE ("ces", "2")),
    "removed measurement in e", "added measurement in e" },
  { "evidence", SAID (SAYS ("x") "," SAYS ("y")), SAID (SAYS ("x") "," SAYS ("z")), "set evidence text in e",
    "set evidence text in e" },
  { "unknown", HEAD "\"x\": 1}", HEAD "\"x\": 2}", "set document *", "set document *" },
  { "unknown-order", HEAD "\"x\": 1, \"y\": 1}", HEAD "\"y\": 1, \"x\": 1}", "set document *", "set document *" },
  { "unknown-in-part", EPISODES (EPISODE ("e", "")), EPISODES (EPISODE ("e", ", \"emotion\": {\"x\": 1}")), "set e *",
    "set e *" },
  { "portrait", HEAD ANNA ("") "}", HEAD ANNA (PORTRAIT) ", \"pictures\": {" PICTURE "}}", "set a portrait",
    "set a portrait" },
  { "persona-with-portrait", HEAD "\"title\": \"A\"}",
    HEAD "\"title\": \"A\", " ANNA (PORTRAIT) ", \"pictures\": {" PICTURE "}}", "added a in document",
    "removed a in document" },
  { "picture-alone", HEAD ANNA (PORTRAIT) "}", HEAD ANNA (PORTRAIT) ", \"pictures\": {" PICTURE "}}",
    "added b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c in document",
    "removed b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c in document" },
  { "improvement-without-episode", IMPROVED (""), IMPROVED (", \"owner\": \"O\""), "set i owner in document",
    "set i owner in document" },
  { "improvement-of-episode", IMPROVED (", \"episode\": \"e\""), IMPROVED (", \"episode\": \"e\", \"owner\": \"O\""),
    "set i owner in e", "set i owner in e" },
  { "improvement-leaves", IMPROVED (", \"episode\": \"e\""), IMPROVED (""), "set i episode in document",
    "set i episode in e" },
  { "episode-with-improvement", JOURNEY (PHASE ("p", "")), IMPROVED (", \"episode\": \"e\""),
    "added e in p; added i in e", "removed i in document; removed e in p" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CjmDocument) old_document = read_document (cases[i].old_text);
  g_autoptr (CjmDocument) new_document = read_document (cases[i].new_text);
  g_autofree char *deltas = compare (old_document, new_document);
  g_autofree char *mirrored = compare (new_document, old_document);
  g_autofree char *self = compare (new_document, new_document);

  g_assert_cmpstr (deltas, ==, cases[i].deltas);
  g_assert_cmpstr (mirrored, ==, cases[i].mirrored);
  g_assert_cmpstr (self, ==, "");
}

/* What is added, removed and moved, as sets of nodes; id-less ones too */
typedef struct
{
  GHashTable *added;
  GHashTable *removed;
  GHashTable *moved;    /* of new nodes and of old ones */
  guint n[CJM_DELTA_SET + 1];
  guint n_inside;
} Sets;

static void
sets_clear (Sets *self)
{
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->removed);
  g_hash_table_unref (self->moved);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sets, sets_clear)

static void
sets_fill (Sets          *self,
           CjmComparison *comparison)
{
  *self = (Sets) { g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL), { 0 }, 0 };

  for (guint i = 0; i < cjm_comparison_get_n_deltas (comparison); i++)
    {
      const CjmDelta *delta = cjm_comparison_get_delta (comparison, i);
      GHashTable *whole = delta->kind == CJM_DELTA_ADDED ? self->added : self->removed;

      self->n[delta->kind]++;
      if (delta->kind == CJM_DELTA_MOVED)
        {
          g_assert_true (g_hash_table_add (self->moved, delta->old_node));
          g_assert_true (g_hash_table_add (self->moved, delta->new_node));
        }
      if (delta->inside == NULL)
        continue;
      g_assert_true (g_hash_table_add (whole, cjm_delta_get_node (delta)));
      for (guint j = 0; j < delta->inside->len; j++)
        g_assert_true (g_hash_table_add (whole, g_ptr_array_index (delta->inside, j)));
      self->n_inside += delta->inside->len;
    }
}

/* What is left of a list without what came, went or moved: the same nodes in the same order on both sides */
static GPtrArray *
list_rest (CjmNode    *parent,
           guint       member,
           GHashTable *whole,
           GHashTable *moved)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < cjm_node_get_n_children (parent, member); i++)
    {
      CjmNode *child = cjm_node_get_child (parent, member, i);

      if (!g_hash_table_contains (whole, child) && !g_hash_table_contains (moved, child)
          && cjm_node_get_kind (child) != CJM_KIND_PICTURE)
        g_ptr_array_add (rest, child);
    }
  return rest;
}

static void
assert_rests (CjmNode    *old_node,
              CjmNode    *new_node,
              const Sets *sets)
{
  const CjmKindInfo *info = cjm_node_get_info (new_node);

  for (guint i = 0; i < info->n_members; i++)
    {
      g_autoptr (GPtrArray) old_rest = NULL;
      g_autoptr (GPtrArray) new_rest = NULL;

      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      old_rest = list_rest (old_node, i, sets->removed, sets->moved);
      new_rest = list_rest (new_node, i, sets->added, sets->moved);
      g_assert_cmpuint (old_rest->len, ==, new_rest->len);
      for (guint j = 0; j < new_rest->len; j++)
        {
          g_assert_cmpstr (cjm_node_get_id (old_rest->pdata[j]), ==, cjm_node_get_id (new_rest->pdata[j]));
          assert_rests (old_rest->pdata[j], new_rest->pdata[j], sets);
        }
    }
}

static void
assert_groups_together (CjmComparison *comparison)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  CjmNode *last = NULL;

  for (guint i = 0; i < cjm_comparison_get_n_deltas (comparison); i++)
    {
      CjmNode *group = cjm_comparison_get_delta (comparison, i)->group;

      g_assert_true (cjm_node_get_root (group) == cjm_document_get_root (cjm_comparison_get_new (comparison)));
      if (group != last)
        g_assert_true (g_hash_table_add (seen, group));
      last = group;
    }
}

static void
assert_holds (CjmDocument *old_document,
              CjmDocument *new_document)
{
  g_autoptr (CjmComparison) there = cjm_comparison_new (old_document, new_document);
  g_autoptr (CjmComparison) back = cjm_comparison_new (new_document, old_document);
  g_autofree char *old_text = write_text (old_document);
  g_autofree char *new_text = write_text (new_document);
  g_auto (Sets) sets = { NULL };
  g_auto (Sets) mirrored = { NULL };

  g_assert_cmpint (cjm_comparison_get_n_deltas (there) == 0, ==, strcmp (old_text, new_text) == 0);
  assert_groups_together (there);
  sets_fill (&sets, there);
  sets_fill (&mirrored, back);
  g_assert_cmpuint (sets.n[CJM_DELTA_ADDED], ==, mirrored.n[CJM_DELTA_REMOVED]);
  g_assert_cmpuint (sets.n[CJM_DELTA_REMOVED], ==, mirrored.n[CJM_DELTA_ADDED]);
  g_assert_cmpuint (sets.n[CJM_DELTA_MOVED], ==, mirrored.n[CJM_DELTA_MOVED]);
  g_assert_cmpuint (sets.n[CJM_DELTA_SET], ==, mirrored.n[CJM_DELTA_SET]);
  g_assert_cmpuint (sets.n_inside, ==, mirrored.n_inside);
  assert_rests (cjm_document_get_root (old_document), cjm_document_get_root (new_document), &sets);
}

static void
set_unknown_at_random (CjmDocument *document,
                       GRand       *rand)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CjmNode *node;

  collect_nodes (cjm_document_get_root (document), nodes);
  node = g_ptr_array_index (nodes, g_rand_int_range (rand, 0, nodes->len));
  cjm_node_set_unknown (node, cjm_node_get_kind (node) == CJM_KIND_EPISODE ? "emotion" : NULL, "\"z\": 1");
}

static void
test_random (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (CjmDocument) first = create_random_document (seed);
  g_autoptr (CjmDocument) document = duplicate (first);
  g_autoptr (CjmDocument) other = create_random_document (seed + N_SEEDS);
  g_autoptr (CjmDocument) nothing = cjm_document_new_empty ();

  assert_holds (first, document);
  assert_holds (first, other);
  assert_holds (nothing, first);
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autoptr (CjmDocument) before = duplicate (document);
      g_autoptr (CjmDocument) after = NULL;

      make_random_step (document, rand);
      after = duplicate (document);
      assert_holds (before, document);
      assert_holds (first, document);
      /* What a half-made node lacks is there in its file, and is no difference. */
      assert_holds (after, document);
      set_unknown_at_random (after, rand);
      assert_holds (document, after);
    }
}

/* Of a shuffled list the fewest are named as moved, counted here the slow way. */
static void
test_fewest_moves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 50; round++)
    {
      guint n = g_rand_int_range (rand, 1, 12);
      g_autoptr (CjmDocument) document = cjm_document_new_empty ();
      CjmNode *root = cjm_document_get_root (document);
      g_autoptr (CjmDocument) before = NULL;
      g_autoptr (CjmComparison) comparison = NULL;
      guint longest[12], most = 0;

      cjm_document_begin (document, "Shuffle");
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u", i);
          g_autoptr (CjmNode) persona = cjm_node_new (CJM_KIND_PERSONA, id);

          cjm_node_insert (root, CJM_DOCUMENT_PERSONAS, CJM_END, persona);
        }
      before = duplicate (document);
      for (guint i = 0; i < n; i++)
        cjm_node_move (cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i), root, CJM_DOCUMENT_PERSONAS,
                       g_rand_int_range (rand, 0, n));
      cjm_document_commit (document);

      for (guint i = 0; i < n; i++)
        {
          guint64 here = g_ascii_strtoull (cjm_node_get_id (cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, i)), NULL, 10);

          longest[i] = 1;
          for (guint j = 0; j < i; j++)
            if (g_ascii_strtoull (cjm_node_get_id (cjm_node_get_child (root, CJM_DOCUMENT_PERSONAS, j)), NULL, 10) < here)
              longest[i] = MAX (longest[i], longest[j] + 1);
          most = MAX (most, longest[i]);
        }
      comparison = cjm_comparison_new (before, document);
      g_assert_cmpuint (cjm_comparison_get_n_deltas (comparison), ==, n - most);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/format/comparison/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/format/comparison/random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }
  g_test_add_func ("/format/comparison/fewest-moves", test_fewest_moves);

  return g_test_run ();
}
