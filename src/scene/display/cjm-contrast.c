/* cjm-contrast.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-contrast.h"
#include "cjm-theme.h"

#define STEPS 20            /* from a colour to black or white */

/* Relative luminance, as WCAG 2.1 defines it */
static double
get_luminance (guint32 rgb)
{
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      double value = ((rgb >> (16 - 8 * i)) & 0xff) / 255.0;

      luminance += weights[i] * (value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }

  return luminance;
}

/**
 * cjm_contrast_get_ratio:
 * @rgb: 0xrrggbb of what is read
 * @under: 0xrrggbb of what it stands on
 *
 * Returns: the contrast of two colours, 1…21: Web Content Accessibility Guidelines 2.1, “contrast ratio”
 */
double
cjm_contrast_get_ratio (guint32 rgb,
                        guint32 under)
{
  double one = get_luminance (rgb);
  double other = get_luminance (under);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/**
 * cjm_contrast_ensure:
 * @rgb: a colour that a person chose
 * @under: what it is drawn on
 * @ratio: the least contrast, such as 3 for lines and 4.5 for text
 *
 * Returns: @rgb, or where it would be hard to see, the nearest colour on its way to black or white that is not
 */
guint32
cjm_contrast_ensure (guint32 rgb,
                     guint32 under,
                     double  ratio)
{
  guint32 towards = cjm_contrast_get_ratio (0xffffff, under) > cjm_contrast_get_ratio (0x000000, under) ? 0xffffff
                                                                                                       : 0x000000;

  for (guint i = 0; i < STEPS; i++)
    {
      guint32 mixed = cjm_theme_mix (towards, rgb, (double) i / STEPS);

      if (cjm_contrast_get_ratio (mixed, under) >= ratio)
        return mixed;
    }

  return towards;
}
