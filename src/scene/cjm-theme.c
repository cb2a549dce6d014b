/* cjm-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <pango/pango.h>

#include "cjm-theme.h"

static const CjmTheme light = {
  .paper = 0xfafafa,
  .white = 0xffffff,
  .card = 0xffffff,
  .ink = 0x241f31,
  .secondary = 0x5e5c64,
  .hairline = 0xdeddda,
  .outline = 0xe2e1df,
  .shadow = 0x241f31,
  .shadow_alpha = 0.09f,
  .positive = 0x1a6fb0,
  .negative = 0xc94f0a,
  .positive_ink = 0x14609c,
  .negative_ink = 0xa84107,
  .positive_area = 0xd7e3ee,
  .negative_area = 0xf2d9cb,
  .neutral_line = 0xb9b7bd,
  .ideal = 0x613583,
  .band = { 0xdfdde3, 0xebe9ee },
  .mark = 0xc07f00,
  .disc_ink = 0xffffff,
  .tag_ink = 0xffffff,
  .contacts = { 0x77767b, 0x1c71d8, 0x813d9c, 0x0e7c86, 0x865e3c, 0xa51d2d, 0x5e5c64 },
  .question = 0x86848c,
  .question_area = 0xf0eff1,
  .problem = 0xc94f0a,
  .problem_area = 0xfcebe1,
  .improvement = 0x1a6fb0,
  .improvement_area = 0xe4eff8,
  .tag = 0xebe9ee,
  .state_tag = 0xdbe9f8,
  .state_ink = 0x15539e,
  .persona = 0x3584e4,
};

static const CjmTheme dark = {
  .paper = 0x242428,
  .white = 0x242428,
  .card = 0x34343a,
  .ink = 0xf4f3f6,
  .secondary = 0xbab8c0,
  .hairline = 0x46454b,
  .outline = 0x4a4950,
  .shadow = 0x000000,
  .shadow_alpha = 0.25f,
  .positive = 0x74b6ee,
  .negative = 0xff9a5c,
  .positive_ink = 0x74b6ee,
  .negative_ink = 0xff9a5c,
  .positive_area = 0x2b3e50,
  .negative_area = 0x55392b,
  .neutral_line = 0x77767d,
  .ideal = 0xcfa3ea,
  .band = { 0x4b4953, 0x3d3b44 },
  .mark = 0xf0b429,
  .disc_ink = 0xffffff,
  .tag_ink = 0x1d1d20,
  .contacts = { 0x8c8a93, 0x3584e4, 0xa962c2, 0x18909b, 0xa47a52, 0xd95363, 0x85838c },
  .question = 0xa5a3ab,
  .question_area = 0x38373d,
  .problem = 0xff9a5c,
  .problem_area = 0x4b362b,
  .improvement = 0x74b6ee,
  .improvement_area = 0x2b3c4c,
  .tag = 0x403f46,
  .state_tag = 0x274460,
  .state_ink = 0xb3d7f7,
  .persona = 0x62a0ea,
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

const CjmTheme *
cjm_theme_get (gboolean is_dark)
{
  return is_dark ? &dark : &light;
}

const CjmStyleInfo *
cjm_style_get_info (CjmStyle style)
{
  return &styles[style];
}

/* The colour of lines and areas for a score */
guint32
cjm_theme_get_score_color (const CjmTheme *self, double score)
{
  return score > 0 ? self->positive : score < 0 ? self->negative : self->secondary;
}

/* The colour of words and tags for a score */
guint32
cjm_theme_get_score_ink (const CjmTheme *self, double score)
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
cjm_theme_mix (guint32 over, guint32 under, double share)
{
  guint32 mixed = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      double value = share * ((over >> shift) & 0xff) + (1 - share) * ((under >> shift) & 0xff);

      mixed |= (guint32) (value + 0.5) << shift;
    }

  return mixed;
}
