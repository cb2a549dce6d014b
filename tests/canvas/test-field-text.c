/* test-field-text.c: what is typed becomes a value or a reason why not, and a value becomes what can be typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-field-text.h"
#include "cjm-node.h"

typedef struct
{
  CjmKind kind;
  guint member;
  gboolean share;
  const char *text;
  const char *shown;   /* NULL where it is refused */
  const char *said;    /* the reason why not, or how it was read; NULL for nothing */
} Case;

static const Case CASES[] = {
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "", "", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "0", "0", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "5", "5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "-5", "−5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "5.0", "5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "5.01", NULL, "It has to be from −5 to 5." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "-5.01", NULL, "It has to be from −5 to 5." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "1.5", "1.5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "1,5", "1.5", "Read as 1.5." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "x", NULL, "This is not a number." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "-0", "0", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE, FALSE, "1e0", "1", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, FALSE, "", "", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, FALSE, "0", "0", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, FALSE, "-0.1", NULL, "It cannot be less than 0." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, FALSE, "1e400", NULL, "No document can hold a number of this size." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, FALSE, "1,234.5", "1,234.5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, FALSE, "1234.5", "1,234.5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, FALSE, "0.001", "0.001", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, TRUE, "50", "50", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, TRUE, "50%", "50", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, TRUE, "12.5%", "12.5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, TRUE, "100", "100", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, TRUE, "0.5", "0.5", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, TRUE, "%", "", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD, TRUE, "1e2", "100", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "", "", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "0", "0", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "7", "7", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "-1", NULL, "It cannot be less than 0." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "1.5", NULL, "This is not a whole number." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "1e3", "1,000", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "1.0", "1", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "12e-1", NULL, "This is not a whole number." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "9007199254740993", "9,007,199,254,740,993", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "9223372036854775807", "9,223,372,036,854,775,807", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "9223372036854775808", NULL, "This is not a whole number." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "1e17", NULL, "This is not a whole number." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "80,000", "80,000", "Read as 80,000, not as 80." },
  { CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_COUNT, FALSE, "80.000", "80", "Read as 80, not as 80,000." },
  { CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_IMPORTANCE, FALSE, "0", NULL, "It has to be from 1 to 5." },
  { CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_IMPORTANCE, FALSE, "1", "1", NULL },
  { CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_IMPORTANCE, FALSE, "5", "5", NULL },
  { CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_IMPORTANCE, FALSE, "6", NULL, "It has to be from 1 to 5." },
  { CJM_KIND_JOURNEY, CJM_JOURNEY_FROM, FALSE, "", "", NULL },
  { CJM_KIND_JOURNEY, CJM_JOURNEY_FROM, FALSE, "2026-02-28", "2026-02-28", NULL },
  { CJM_KIND_JOURNEY, CJM_JOURNEY_FROM, FALSE, "2026-02-29", NULL, "There is no such day." },
  { CJM_KIND_JOURNEY, CJM_JOURNEY_FROM, FALSE, "soon", NULL, "Type a date as 2026-12-15 or 15-12-2026." },
  { CJM_KIND_EPISODE, CJM_EPISODE_DURATION, FALSE, "P1DT12H", "P1DT12H", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_DURATION, FALSE, "", "", NULL },
  { CJM_KIND_EPISODE, CJM_EPISODE_DURATION, FALSE, "a day", NULL, "Type a duration as P1DT12H: one day and twelve hours." },
  { CJM_KIND_PERSONA, CJM_PERSONA_COLOR, FALSE, " #1a6fb0 ", "#1a6fb0", NULL },
  { CJM_KIND_PERSONA, CJM_PERSONA_COLOR, FALSE, "#1a6fb", NULL, "Type a colour as #1a6fb0." },
  { CJM_KIND_DOCUMENT, CJM_DOCUMENT_LANGUAGE, FALSE, "en-GB", "en-GB", NULL },
  { CJM_KIND_DOCUMENT, CJM_DOCUMENT_LANGUAGE, FALSE, "en GB", NULL, "Type a language as nl or en-GB." },
  { CJM_KIND_PERSONA, CJM_PERSONA_GOALS, FALSE, "One\n\n  two \n", "One\ntwo", NULL },
  { CJM_KIND_PERSONA, CJM_PERSONA_GOALS, FALSE, " \n", "", NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      const CjmMember *member = cjm_kind_get_member (CASES[i].kind, CASES[i].member);
      g_autofree char *reason = NULL;
      g_autofree char *remark = NULL;
      g_autofree char *shown = NULL;
      CjmValue value;
      gboolean taken = cjm_value_of_text (CASES[i].text, member, CASES[i].share, &value, &reason, &remark);

      g_test_message ("%s: “%s”", member->name, CASES[i].text);
      g_assert_true (taken == (CASES[i].shown != NULL));
      g_assert_cmpstr (taken ? remark : reason, ==, CASES[i].said);
      g_assert_null (taken ? reason : remark);
      if (taken)
        {
          shown = cjm_value_to_text (&value, member, CASES[i].share);
          g_assert_cmpstr (shown, ==, CASES[i].shown);
        }
      cjm_value_clear (&value, member);
    }
}

/* A share is shown a hundred times as large, and is the same value again. */
static void
test_share (void)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SPREAD);
  static const double shares[] = { 0, 0.5, 1, 0.001, 0.125, 2 };
  static const char *const texts[] = { "0", "50", "100", "0.1", "12.5", "200" };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      CjmValue value = { .number = shares[i] };
      g_autofree char *text = cjm_value_to_text (&value, member, TRUE);
      g_autofree char *reason = NULL;
      g_autofree char *remark = NULL;

      g_assert_cmpstr (text, ==, texts[i]);
      g_assert_true (cjm_value_of_text (text, member, TRUE, &value, &reason, &remark));
      g_assert_cmpfloat (value.number, ==, shares[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/field-text/cases", test_cases);
  g_test_add_func ("/canvas/field-text/share", test_share);

  return g_test_run ();
}
