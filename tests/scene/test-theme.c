/* test-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cjm-theme.h"

/* Relative luminance and contrast as of WCAG 2.1 */
static double
get_luminance (guint32 rgb)
{
  const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    {
      double value = ((rgb >> (8 * i)) & 0xff) / 255.0;

      sum += weights[i] * (value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }

  return sum;
}

static void
assert_contrast (guint32 a,
                 guint32 b,
                 double  least)
{
  double first = get_luminance (a) + 0.05;
  double second = get_luminance (b) + 0.05;
  double contrast = MAX (first, second) / MIN (first, second);

  if (contrast < least)
    g_error ("#%06x on #%06x: %d hundredths", a, b, (int) (100 * contrast));
}

static void
check_theme (const CjmTheme *theme,
             double          text,
             double          mark)
{
  const guint32 grounds[] = { theme->paper, theme->white, theme->card };
  const guint32 notes[] = { theme->question_area, theme->problem_area, theme->improvement_area, theme->band[0],
                            theme->band[1] };
  const guint32 marks[] = { theme->positive, theme->negative, theme->ideal, theme->mark };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      assert_contrast (theme->ink, grounds[i], text);
      assert_contrast (theme->secondary, grounds[i], text);
      assert_contrast (theme->positive_ink, grounds[i], text);
      assert_contrast (theme->negative_ink, grounds[i], text);
      for (guint j = 0; j < G_N_ELEMENTS (marks); j++)
        assert_contrast (marks[j], grounds[i], mark);
      for (guint j = 0; j < G_N_ELEMENTS (theme->contacts); j++)
        assert_contrast (theme->contacts[j], grounds[i], mark);
    }

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    assert_contrast (theme->ink, notes[i], text);
  for (guint i = 0; i < G_N_ELEMENTS (theme->contacts); i++)
    assert_contrast (theme->disc_ink, theme->contacts[i], mark);

  assert_contrast (theme->positive_ink, theme->positive_area, text);
  assert_contrast (theme->negative_ink, theme->negative_area, text);
  assert_contrast (theme->tag_ink, theme->positive_ink, text);
  assert_contrast (theme->tag_ink, theme->negative_ink, text);
  assert_contrast (theme->tag_ink, theme->secondary, text);
  assert_contrast (theme->secondary, theme->tag, text);
  assert_contrast (theme->state_ink, theme->state_tag, text);
  assert_contrast (theme->ideal, cjm_theme_mix (theme->ideal, theme->paper, 0.16), text);
}

static void
test_contrast (void)
{
  for (guint dark = 0; dark < 2; dark++)
    {
      const CjmTheme *strong = cjm_theme_get (dark, TRUE);

      check_theme (cjm_theme_get (dark, FALSE), 4.5, 3);
      check_theme (strong, 7, 4.5);
      assert_contrast (strong->outline, strong->card, 3);
      assert_contrast (strong->hairline, strong->paper, 3);
    }
}

static void
test_mix (void)
{
  g_assert_cmphex (cjm_theme_mix (0xff8000, 0x0080ff, 0), ==, 0x0080ff);
  g_assert_cmphex (cjm_theme_mix (0xff8000, 0x0080ff, 1), ==, 0xff8000);
  g_assert_cmphex (cjm_theme_mix (0x000000, 0xffffff, 0.5), ==, 0x808080);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/theme/contrast", test_contrast);
  g_test_add_func ("/scene/theme/mix", test_mix);

  return g_test_run ();
}
