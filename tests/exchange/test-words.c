/* test-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-delta-words.h"
#include "cjm-listing.h"
#include "cjm-naming.h"
#include "cjm-reader.h"

#include <string.h>

#include "random-document.h"

/* What is different in two documents, in the words of a person. */

#define N_SEEDS 20

static CjmDocument *
read_document (const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document = cjm_reader_read (text, strlen (text), problems);

  g_assert_nonnull (document);
  return document;
}

#define HEAD "{\"format\": \"journey\", \"version\": 1, "
#define EPISODES(episodes) HEAD "\"journeys\": [{\"id\": \"j\", \"title\": \"Holiday\", \"phases\": [{\"id\": \"p\", " \
                                "\"title\": \"Orientation\", \"episodes\": [" episodes "]}]}]}"
#define EPISODE(id, title, more) "{\"id\": \"" id "\", \"title\": \"" title "\"" more "}"
#define IDEAS(more) EPISODES (EPISODE ("e", "Ideas", more))
#define CARD(id, title, more) "{\"id\": \"" id "\", \"title\": \"" title "\"" more "}"
#define CARDS(cards) IDEAS (", \"touchpoints\": [" cards "]")
#define SHOP(more) CARDS (CARD ("t", "Shop", more))
#define NOTE(text) "{\"id\": \"n\", \"text\": \"" text "\"}"
#define ANNA(more) HEAD "\"personas\": [{\"id\": \"a\", \"name\": \"Anna\"" more "}]}"
#define PHASES(phases) HEAD "\"journeys\": [{\"id\": \"j\", \"title\": \"Holiday\", \"phases\": [" phases "]}]}"
#define PLAN(more) HEAD "\"journeys\": [{\"id\": \"j\", \"title\": \"Holiday\", \"phases\": [{\"id\": \"p\", " \
                        "\"title\": \"Orientation\", \"episodes\": [{\"id\": \"e\", \"title\": \"Ideas\", \"problems\": [" \
                        "{\"id\": \"n\", \"text\": \"Queue\"}, {\"id\": \"m\", \"text\": \"Noise\"}]}]}]}], " \
                        "\"improvements\": [{\"id\": \"i\", \"title\": \"Desk\", \"episode\": \"e\"" more "}]}"
#define PORTRAIT(digit) ", \"portrait\": \"" digit "fbe7fb0a7c75b8b8e9a0a6ed2ca6ab9ce5f18e9c2e3c8b9a0b1c2d3e4f5a6b7\""
#define NOTE_OF(id) "{\"id\": \"" id "\", \"text\": \"T\"}"
#define VALUE "{\"measure\": \"nps\", \"value\": 1}"
#define SAID "{\"kind\": \"crm\", \"text\": \"S\"}"
#define WHOLE(card, question, problem, value, said) \
  "{\"id\": \"p\", \"title\": \"Use\", \"episodes\": [" EPISODE ("e", "A", ", \"touchpoints\": [" CARD ("t", "T", "") card \
  "], \"questions\": [" NOTE_OF ("n") question "], \"problems\": [" NOTE_OF ("m") problem "], \"measures\": [" VALUE value \
  "], \"evidence\": [" SAID said "]") "]}"
#define NAMELESS(more) HEAD "\"journeys\": [{\"id\": \"j\", \"title\": \"\", \"phases\": [{\"id\": \"p\", \"title\": \"\", " \
                            "\"episodes\": [" EPISODE ("e", "", more) "]}]}]}"
#define PLACE "Holiday › Orientation › Ideas: "
#define LONG "Once upon a time there was a family that went to the sea every summer, "

static const struct
{
  const char *name;
  const char *old_text;
  const char *new_text;
  const char *line;
} cases[] = {
  { "score", IDEAS (", \"emotion\": {\"score\": -2}"), IDEAS (", \"emotion\": {\"score\": 1}"),
    PLACE "emotion score from −2 to +1" },
  { "near-scores", IDEAS (", \"emotion\": {\"score\": 1.00001}"), IDEAS (", \"emotion\": {\"score\": 1.00002}"),
    PLACE "emotion score from +1.00001 to +1.00002" },
  { "nearest-numbers", IDEAS (", \"emotion\": {\"spread\": 1}"), IDEAS (", \"emotion\": {\"spread\": 1.0000000000000002}"),
    PLACE "spread of the answers from 1 to 1.0000000000000002" },
  { "measured", IDEAS (", \"emotion\": {\"score\": 1}"), IDEAS (", \"emotion\": {\"score\": 1, \"measured\": true}"),
    PLACE "source of the emotion score from assumption to measured" },
  { "share", IDEAS (", \"drop-off\": 0.12"), IDEAS (", \"drop-off\": 0.125"), PLACE "drop-off from 12\u00a0% to 12.5\u00a0%" },
  { "filled-in", IDEAS (""), IDEAS (", \"duration\": \"P1DT12H\""), PLACE "duration filled in: 1 day 12 hours" },
  { "cleared", IDEAS (", \"scenario\": \"Rain\""), IDEAS (""), PLACE "scenario cleared, was “Rain”" },
  { "same-in-words", IDEAS (", \"duration\": \"P1D\""), IDEAS (", \"duration\": \"P1DT0H\""),
    PLACE "duration from “P1D” to “P1DT0H”" },
  { "late-in-a-text", IDEAS (", \"scenario\": \"" LONG "by train.\""), IDEAS (", \"scenario\": \"" LONG "by car.\""),
    PLACE "scenario from “…every summer, by train.” to “…every summer, by car.”" },
  { "blanks", IDEAS (", \"scenario\": \"a b\""), IDEAS (", \"scenario\": \"a\\nb\""),
    PLACE "scenario: only spaces or line breaks" },
  { "choice", SHOP (""), SHOP (", \"contact\": \"peer\""), PLACE "touchpoint “Shop”: contact filled in: Peer" },
  { "flag", SHOP (""), SHOP (", \"moment-of-truth\": true"), PLACE "touchpoint “Shop”: moment of truth from no to yes" },
  { "choices", SHOP (", \"senses\": [\"sight\"]"), SHOP (", \"senses\": [\"sight\", \"touch\"]"),
    PLACE "touchpoint “Shop”: senses: Touch added" },
  { "value-in-touchpoint", SHOP (", \"measures\": [{\"measure\": \"ces\", \"value\": 2.4}]"),
    SHOP (", \"measures\": [{\"measure\": \"ces\", \"value\": 3}]"),
    PLACE "touchpoint “Shop”: measured value “Customer effort (CES)”: value from 2.4 to 3" },
  { "renamed", SHOP (""), CARDS (CARD ("t", "Store", "")), PLACE "touchpoint “Store”: title from “Shop” to “Store”" },
  { "behind", CARDS (CARD ("t", "Shop", "") "," CARD ("u", "Fair", "") "," CARD ("v", "Mail", "")),
    CARDS (CARD ("u", "Fair", "") "," CARD ("v", "Mail", "") "," CARD ("t", "Shop", "")),
    PLACE "touchpoint “Shop” moved behind “Mail”" },
  { "front", CARDS (CARD ("t", "Shop", "") "," CARD ("u", "Fair", "") "," CARD ("v", "Mail", "")),
    CARDS (CARD ("v", "Mail", "") "," CARD ("t", "Shop", "") "," CARD ("u", "Fair", "")),
    PLACE "touchpoint “Mail” moved to the front" },
  { "elsewhere", EPISODES (EPISODE ("e", "Ideas", ", \"touchpoints\": [" CARD ("t", "Shop", "") "]") ","
                           EPISODE ("f", "Asks", "")),
    EPISODES (EPISODE ("e", "Ideas", "") "," EPISODE ("f", "Asks", ", \"touchpoints\": [" CARD ("t", "Shop", "") "]")),
    "Holiday › Orientation › Asks: touchpoint “Shop” moved here from “Ideas”" },
  { "turned", IDEAS (", \"questions\": [" NOTE ("How long?") "]"), IDEAS (", \"problems\": [" NOTE ("How long?") "]"),
    PLACE "question “How long?” is now a problem" },
  { "turned-elsewhere", EPISODES (EPISODE ("e", "Ideas", ", \"questions\": [" NOTE ("When?") "]") "," EPISODE ("f", "Asks", "")),
    EPISODES (EPISODE ("e", "Ideas", "") "," EPISODE ("f", "Asks", ", \"problems\": [" NOTE ("When?") "]")),
    "Holiday › Orientation › Asks: question “When?” is now a problem, from “Ideas”" },
  { "with-what-is-in-it", PHASES (""),
    PHASES ("{\"id\": \"p\", \"title\": \"Use\", \"episodes\": [" EPISODE ("e", "A", ", \"touchpoints\": [" CARD ("t", "T", "")
            "," CARD ("u", "U", "") "], \"problems\": [" NOTE ("N") "]") "," EPISODE ("f", "B", "") "]}"),
    "Holiday: phase “Use” added, with 2 episodes, 2 touchpoints and 1 problem" },
  { "without-a-name", CARDS (CARD ("t", "", "")), CARDS (""), PLACE "touchpoint removed" },
  { "links", PLAN (""), PLAN (", \"solves\": [\"n\", \"m\"]"),
    PLACE "improvement “Desk”: problems that it solves: “Queue” and “Noise” added" },
  { "dead-link", PLAN (""), PLAN (", \"solves\": [\"gone\"]"),
    PLACE "improvement “Desk”: problems that it solves: “gone” added" },
  { "date", PLAN (", \"deadline\": \"2027-01-11\""), PLAN (", \"deadline\": \"2027-03-01\""),
    PLACE "improvement “Desk”: deadline from 11 Jan 2027 to 1 Mar 2027" },
  { "status", PLAN (""), PLAN (", \"status\": \"done\""), PLACE "improvement “Desk”: status from Open to Done" },
  { "texts", ANNA (", \"interests\": [\"Tennis\", \"Reading\"]"), ANNA (", \"interests\": [\"Reading\", \"Sailing\"]"),
    "Persona “Anna”: interests: “Sailing” added, “Tennis” removed" },
  { "many-texts", ANNA (""), ANNA (", \"goals\": [\"A\", \"B\", \"C\", \"D\", \"E\"]"),
    "Persona “Anna”: goals: “A”, “B”, “C” and 2 more added" },
  { "as-many-texts-as-are-named", ANNA (", \"goals\": [\"A\", \"B\", \"C\"]"), ANNA (""),
    "Persona “Anna”: goals: “A”, “B” and “C” removed" },
  { "one-text-too-many", ANNA (", \"goals\": [\"A\", \"B\", \"C\", \"D\"]"), ANNA (""),
    "Persona “Anna”: goals: “A”, “B”, “C” and 1 more removed" },
  { "order", ANNA (", \"wishes\": [\"A\", \"B\"]"), ANNA (", \"wishes\": [\"B\", \"A\"]"),
    "Persona “Anna”: wishes in another order" },
  { "twice", ANNA (", \"wishes\": [\"A\"]"), ANNA (", \"wishes\": [\"A\", \"A\"]"), "Persona “Anna”: wishes: “A” added" },
  { "portrait-added", ANNA (""), ANNA (PORTRAIT ("0")), "Persona “Anna”: portrait added" },
  { "portrait-removed", ANNA (PORTRAIT ("0")), ANNA (""), "Persona “Anna”: portrait removed" },
  { "portrait-replaced", ANNA (PORTRAIT ("0")), ANNA (PORTRAIT ("1")), "Persona “Anna”: portrait replaced" },
  { "many-answers", IDEAS (", \"emotion\": {\"count\": 1500}"), IDEAS (", \"emotion\": {\"count\": 999999999999999}"),
    PLACE "number of answers from 1,500 to 999,999,999,999,999" },
  { "very-many-answers", IDEAS (", \"emotion\": {\"count\": 1000000000000000}"),
    IDEAS (", \"emotion\": {\"count\": 1000000000000001}"),
    PLACE "number of answers from 1,000,000,000,000,000 to 1,000,000,000,000,001" },
  { "measured-value-without-a-measure", SHOP (""), SHOP (", \"measures\": [{\"measure\": \"other\", \"value\": 3}]"),
    PLACE "touchpoint “Shop”: measured value “Other” added" },
  { "one-of-each", PHASES (""), PHASES (WHOLE ("", "", "", "", "")),
    "Holiday: phase “Use” added, with 1 episode, 1 touchpoint, 1 question, 1 problem, 1 measured value and 1 piece of evidence" },
  { "two-of-each", PHASES (WHOLE ("," CARD ("u", "U", ""), "," NOTE_OF ("o"), "," NOTE_OF ("q"), "," VALUE, "," SAID)),
    PHASES (""),
    "Holiday: phase “Use” removed, with 1 episode, 2 touchpoints, 2 questions, 2 problems, 2 measured values and 2 pieces of "
    "evidence" },
  { "journey", HEAD "\"title\": \"T\"}", HEAD "\"title\": \"T\", \"journeys\": [{\"id\": \"j\", \"title\": \"\", \"phases\": ["
    "{\"id\": \"p\", \"title\": \"A\", \"episodes\": []}, {\"id\": \"q\", \"title\": \"B\", \"episodes\": []}]}]}",
    "Document: journey added, with 2 phases" },
  { "without-names-on-the-way", NAMELESS (""), NAMELESS (", \"scenario\": \"S\""),
    "Journey › Phase › Episode: scenario filled in: “S”" },
  { "thrice", ANNA (", \"wishes\": [\"A\"]"), ANNA (", \"wishes\": [\"A\", \"A\", \"A\"]"),
    "Persona “Anna”: wishes: “A” and “A” added" },
  { "unknown", HEAD "\"x\": 1}", HEAD "\"x\": 2}", "Document: data of another program changed" },
  { "control", HEAD "\"title\": \"a\\u001b[31mb\"}", HEAD "\"title\": \"c\"}", "Document: subject from “a [31mb” to “c”" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CjmDocument) old_document = read_document (cases[i].old_text);
  g_autoptr (CjmDocument) new_document = read_document (cases[i].new_text);
  g_autoptr (CjmComparison) comparison = cjm_comparison_new (old_document, new_document);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *text = cjm_comparison_to_text (comparison, words);

  g_assert_true (g_str_has_suffix (text, "\n"));
  g_strchomp (text);
  g_assert_cmpstr (text, ==, cases[i].line);
}

static void
test_sentence (void)
{
  g_autoptr (CjmDocument) old_document = read_document (SHOP (""));
  g_autoptr (CjmDocument) new_document = read_document (SHOP (", \"importance\": 5"));
  g_autoptr (CjmComparison) comparison = cjm_comparison_new (old_document, new_document);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *sentence = cjm_delta_to_sentence (cjm_comparison_get_delta (comparison, 0), words);

  g_assert_cmpstr (sentence, ==, "Touchpoint “Shop”: importance to the customer filled in: 5");
}

/* Every member that is more than a list has a noun, so that a new one is not forgotten. */
static void
test_nouns (void)
{
  for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
    {
      const CjmKindInfo *info = cjm_kind_get_info (kind);

      for (guint i = 0; i < info->n_members; i++)
        {
          gboolean is_fixed = kind == CJM_KIND_DOCUMENT && (i == CJM_DOCUMENT_FORMAT || i == CJM_DOCUMENT_VERSION);
          gboolean has_noun = !is_fixed && info->members[i].type != CJM_MEMBER_ID
                              && info->members[i].type != CJM_MEMBER_CHILDREN;

          if ((cjm_member_get_noun (kind, i) != NULL) != has_noun)
            g_error ("%s.%s", info->name, info->members[i].name);
        }
    }
}

static void
assert_one_line (const char *line)
{
  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_null (strpbrk (line, "\n\r\t\033"));
  g_assert_null (strstr (line, "(null)"));
}

/* Whatever is in two documents, each difference is one line that says something, and the whole of one is lines too. */
static void
test_random (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  g_autoptr (CjmDocument) old_document = create_random_document (seed);
  g_autoptr (CjmDocument) new_document = create_random_document (seed + N_SEEDS);
  g_autoptr (CjmComparison) comparison = cjm_comparison_new (old_document, new_document);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *listing = cjm_listing_to_text (new_document, words);
  g_auto (GStrv) lines = g_strsplit (listing, "\n", -1);

  for (guint i = 0; i < cjm_comparison_get_n_deltas (comparison); i++)
    {
      g_autofree char *line = cjm_delta_to_line (cjm_comparison_get_delta (comparison, i), words);
      g_autofree char *sentence = cjm_delta_to_sentence (cjm_comparison_get_delta (comparison, i), words);

      assert_one_line (line);
      assert_one_line (sentence);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    assert_one_line (lines[i]);
}

/* All of a document that has every member, in the words for each */
static void
test_listing (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "every-member.journey", NULL);
  g_autofree char *expected_path = g_test_build_filename (G_TEST_DIST, "data", "every-member.txt", NULL);
  g_autoptr (CjmDocument) document = NULL;
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *text = NULL;
  g_autofree char *listing = NULL;
  g_autofree char *expected = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  document = read_document (text);
  listing = cjm_listing_to_text (document, words);
  g_assert_cmpstr (listing, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/words/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/exchange/words/sentence", test_sentence);
  g_test_add_func ("/exchange/words/nouns", test_nouns);
  g_test_add_func ("/exchange/words/listing", test_listing);
  for (guint seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/words/random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }

  return g_test_run ();
}
