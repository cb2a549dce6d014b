/* cjm-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <pango/pango.h>

#include "cjm-theme.h"

/* What the two tables of a style have in common: the grounds. They differ in how strongly all else stands out from them. */
#define LIGHT_GROUNDS \
  .paper = 0xfafafa, \
  .white = 0xffffff, \
  .card = 0xffffff, \
  .shadow = 0x241f31, \
  .shadow_alpha = 0.09f, \
  .positive_area = 0xd7e3ee, \
  .negative_area = 0xf2d9cb, \
  .band = { 0xdfdde3, 0xebe9ee }, \
  .disc_ink = 0xffffff, \
  .tag_ink = 0xffffff, \
  .question_area = 0xf0eff1, \
  .problem_area = 0xfcebe1, \
  .improvement_area = 0xe4eff8, \
  .tag = 0xebe9ee, \
  .state_tag = 0xdbe9f8

#define DARK_GROUNDS \
  .paper = 0x242428, \
  .white = 0x242428, \
  .card = 0x34343a, \
  .shadow = 0x000000, \
  .shadow_alpha = 0.25f, \
  .positive_area = 0x2b3e50, \
  .negative_area = 0x55392b, \
  .band = { 0x4b4953, 0x3d3b44 }, \
  .tag_ink = 0x1d1d20, \
  .question_area = 0x38373d, \
  .problem_area = 0x4b362b, \
  .improvement_area = 0x2b3c4c, \
  .tag = 0x403f46, \
  .state_tag = 0x274460

static const CjmTheme light = {
  LIGHT_GROUNDS,
  .ink = 0x241f31,
  .secondary = 0x5e5c64,
  .hairline = 0xdeddda,
  .outline = 0xe2e1df,
  .positive = 0x1a6fb0,
  .negative = 0xc94f0a,
  .positive_ink = 0x14609c,
  .negative_ink = 0xa84107,
  .neutral_line = 0xb9b7bd,
  .ideal = 0x613583,
  .mark = 0xc07f00,
  .contacts = { 0x77767b, 0x1c71d8, 0x813d9c, 0x0e7c86, 0x865e3c, 0xa51d2d, 0x5e5c64 },
  .question = 0x86848c,
  .problem = 0xc94f0a,
  .improvement = 0x1a6fb0,
  .state_ink = 0x15539e,
  .persona = 0x3584e4,
};

static const CjmTheme light_contrast = {
  LIGHT_GROUNDS,
  .ink = 0x000000,
  .secondary = 0x3d3b43,
  .hairline = 0x77757d,
  .outline = 0x77757d,
  .positive = 0x0d4f85,
  .negative = 0x8f3804,
  .positive_ink = 0x0b4170,
  .negative_ink = 0x702b00,
  .neutral_line = 0x5e5c64,
  .ideal = 0x4b2468,
  .mark = 0x7a5000,
  .contacts = { 0x5e5c64, 0x1558ad, 0x6a2f82, 0x0a5f67, 0x694628, 0x8a1522, 0x454349 },
  .question = 0x5e5c64,
  .problem = 0x8f3804,
  .improvement = 0x0d4f85,
  .state_ink = 0x0d3a70,
  .persona = 0x1558ad,
};

static const CjmTheme dark = {
  DARK_GROUNDS,
  .ink = 0xf4f3f6,
  .secondary = 0xbab8c0,
  .hairline = 0x46454b,
  .outline = 0x4a4950,
  .positive = 0x74b6ee,
  .negative = 0xff9a5c,
  .positive_ink = 0x74b6ee,
  .negative_ink = 0xff9a5c,
  .neutral_line = 0x77767d,
  .ideal = 0xcfa3ea,
  .mark = 0xf0b429,
  .disc_ink = 0xffffff,
  .contacts = { 0x8c8a93, 0x3584e4, 0xa962c2, 0x18909b, 0xa47a52, 0xd95363, 0x85838c },
  .question = 0xa5a3ab,
  .problem = 0xff9a5c,
  .improvement = 0x74b6ee,
  .state_ink = 0xb3d7f7,
  .persona = 0x62a0ea,
};

static const CjmTheme dark_contrast = {
  DARK_GROUNDS,
  .ink = 0xffffff,
  .secondary = 0xe3e1e8,
  .hairline = 0x8d8b94,
  .outline = 0x9a98a1,
  .positive = 0xa6d3fa,
  .negative = 0xffc09a,
  .positive_ink = 0xb5dafb,
  .negative_ink = 0xffcfb3,
  .neutral_line = 0xb5b3bb,
  .ideal = 0xe6cdf7,
  .mark = 0xffd469,
  .disc_ink = 0x1d1d20,
  .contacts = { 0xd0ced6, 0x8fc1ff, 0xe0aef2, 0x5fd4de, 0xe0bd96, 0xff9aa5, 0xc4c2cb },
  .question = 0xd0ced6,
  .problem = 0xffc09a,
  .improvement = 0xa6d3fa,
  .state_ink = 0xd4e8fb,
  .persona = 0x8fc1ff,
};

static const CjmStyleInfo styles[CJM_N_STYLES] = {
  [CJM_STYLE_TITLE] = { 30, PANGO_WEIGHT_BOLD, FALSE, 0 },
  [CJM_STYLE_SUBTITLE] = { 15, PANGO_WEIGHT_NORMAL, FALSE, 1 },
  [CJM_STYLE_EPISODE] = { 15, PANGO_WEIGHT_BOLD, FALSE, 0 },
  [CJM_STYLE_STRONG] = { 13, PANGO_WEIGHT_BOLD, FALSE, 0 },
  [CJM_STYLE_TEXT] = { 13, PANGO_WEIGHT_NORMAL, FALSE, 1 },
  [CJM_STYLE_QUOTE] = { 14, PANGO_WEIGHT_NORMAL, TRUE, 1 },
  [CJM_STYLE_SMALL] = { 12, PANGO_WEIGHT_NORMAL, FALSE, 1 },
  [CJM_STYLE_SMALL_STRONG] = { 12, PANGO_WEIGHT_BOLD, FALSE, 0 },
  [CJM_STYLE_SMALL_QUOTE] = { 12, PANGO_WEIGHT_NORMAL, TRUE, 1 },
  [CJM_STYLE_FIGURE] = { 11, PANGO_WEIGHT_NORMAL, FALSE, 0 },
  [CJM_STYLE_FIGURE_STRONG] = { 11, PANGO_WEIGHT_BOLD, FALSE, 0 },
  [CJM_STYLE_SHEET_TEXT] = { 14, PANGO_WEIGHT_NORMAL, FALSE, 2 },
  [CJM_STYLE_SHEET_QUOTE] = { 17, PANGO_WEIGHT_NORMAL, TRUE, 3 },
};

/**
 * cjm_theme_get:
 * @is_dark: for the dark style
 * @contrast: for a desktop in high contrast
 *
 * Returns: (transfer none): the colours; as long-lived as the program
 */
const CjmTheme *
cjm_theme_get (gboolean is_dark,
               gboolean contrast)
{
  if (contrast)
    return is_dark ? &dark_contrast : &light_contrast;

  return is_dark ? &dark : &light;
}

/**
 * cjm_style_get_info:
 *
 * Returns: (transfer none): the font, size and colour of a style; as long-lived as the program
 */
const CjmStyleInfo *
cjm_style_get_info (CjmStyle style)
{
  return &styles[style];
}

/**
 * cjm_theme_get_score_color:
 * @score: -5 to 5
 *
 * Returns: 0xrrggbb of lines and areas for a score
 */
guint32
cjm_theme_get_score_color (const CjmTheme *self,
                           double          score)
{
  return score > 0 ? self->positive : score < 0 ? self->negative : self->secondary;
}

/**
 * cjm_theme_get_score_ink:
 * @score: -5 to 5
 *
 * Returns: 0xrrggbb of words and tags for a score, which can be read on the paper
 */
guint32
cjm_theme_get_score_ink (const CjmTheme *self,
                         double          score)
{
  return score > 0 ? self->positive_ink : score < 0 ? self->negative_ink : self->secondary;
}

/**
 * cjm_theme_mix:
 * @share: of @over, 0…1
 *
 * Returns: @over laid over @under, flat
 */
guint32
cjm_theme_mix (guint32 over,
               guint32 under,
               double  share)
{
  guint32 mixed = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      double value = share * ((over >> shift) & 0xff) + (1 - share) * ((under >> shift) & 0xff);

      mixed |= (guint32) (value + 0.5) << shift;
    }

  return mixed;
}
