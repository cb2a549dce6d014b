/* cjm-curve-hints.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-curve-hints.h"
#include "cjm-figures.h"
#include "cjm-ideal.h"

static void
add_hint (CjmOverlayLayout *self, const CjmColumn *column, const char *kind, const char *hint, const char *title)
{
  g_autofree char *id = g_strconcat (kind, "-", cjm_node_get_id (column->episode), NULL);
  g_auto (CjmText) text = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_FIGURE, hint,
                                                  self->layout->options->column_width - 2 * CJM_OVERLAY_EDGE);

  cjm_overlay_add_note (self, column, id, title, &text);
}

/**
 * cjm_curve_hints_lay_out:
 *
 * Puts what makes an ideal journey remembered well at the foot of its columns, as hints: where pleasure follows pain,
 * moments of truth, and the end.
 */
void
cjm_curve_hints_lay_out (CjmOverlayLayout *self)
{
  CjmWords *words = self->layout->words;
  CjmIdealHints hints;

  cjm_ideal_find_hints (self->layout->journey, &hints);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CjmColumn *column = g_ptr_array_index (self->columns, i);
      CjmTruth truth = column->episode != NULL ? cjm_episode_get_truth (column->episode) : CJM_TRUTH_NONE;

      if (truth == CJM_TRUTH_POSITIVE)
        add_hint (self, column, "truth", cjm_words_get_context (words, "hint", "moment of truth, positive"),
                  cjm_words_get_context (words, "hint", "What decides for the customer is felt as positive here."));
      else if (truth == CJM_TRUTH_NEGATIVE)
        add_hint (self, column, "truth", cjm_words_get_context (words, "hint", "moment of truth, not positive"),
                  cjm_words_get_context (words, "hint",
                                         "What decides for the customer could be felt as positive here."));
      if (column->episode != NULL && column->episode == hints.high)
        {
          g_autofree char *rise = cjm_figures_format_score (words, hints.rise);
          /* Translators: a pleasure that is stronger by the pain before it, and how far the score rises */
          g_autofree char *hint = g_strdup_printf (cjm_words_get_context (words, "hint", "after pain, pleasure %s"),
                                                   rise);

          add_hint (self, column, "gap", hint,
                    cjm_words_get_context (words, "hint",
                                           "A pain–pleasure gap: the low before it makes joy stronger."));
        }
      if (column->episode != NULL && column->episode == hints.end)
        add_hint (self, column, "end",
                  hints.ends_on_peak ? cjm_words_get_context (words, "hint", "ends on a peak")
                                     : cjm_words_get_context (words, "hint", "could end on a peak"),
                  cjm_words_get_context (words, "hint", "A positive end makes people forget the lows."));
    }
}
