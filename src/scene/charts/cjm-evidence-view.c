/* cjm-evidence-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-evidence-view.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-tables.h"

/*
 * A bar for each phase: which share of its scores is measured (solid), assumed (dashed) or not known (hatched), and beside
 * it what they rest on.
 */

#define ROW_HEIGHT 30
#define ROW_GAP 8
#define LABELS 170
#define BAR_WIDTH 430
#define BAR_HEIGHT 20
#define WORDS_GAP 16

static void
append (GString    *text,
        const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* From the first day to the last, which may be the same; NULL where none is known */
static char *
format_period (CjmWords           *words,
               const CjmKnowledge *knowledge)
{
  if (knowledge->oldest != NULL && g_strcmp0 (knowledge->oldest, knowledge->newest) == 0)
    return cjm_figures_format_date (words, knowledge->oldest);

  return cjm_figures_format_period (words, knowledge->oldest, knowledge->newest);
}

/* "2 interviews · 240 answers · 3 Jan 2026"; "no source" where there is none */
static char *
describe_basis (const CjmLayout    *layout,
                const CjmKnowledge *knowledge)
{
  CjmWords *words = layout->words;
  g_autofree char *interviews = cjm_figures_format_whole (words, knowledge->interviews);
  g_autofree char *answers = cjm_figures_format_whole (words, knowledge->answers);
  g_autofree char *period = format_period (words, knowledge);
  g_autoptr (GString) text = g_string_new (NULL);

  if (knowledge->interviews > 0)
    {
      g_autofree char *part = g_strdup_printf (cjm_words_get_plural (words, "%s interview", "%s interviews",
                                                                     knowledge->interviews), interviews);

      append (text, part);
    }
  if (knowledge->answers > 0)
    {
      g_autofree char *part = g_strdup_printf (cjm_words_get_plural (words, "%s answer", "%s answers",
                                                                     knowledge->answers), answers);

      append (text, part);
    }
  if (period != NULL)
    append (text, period);
  if (text->len == 0)
    g_string_append (text, cjm_words_get_context (words, "evidence", "no source"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "Need: 2 measured, 1 assumed, 3 not known" */
static char *
describe_phase (const CjmLayout    *layout,
                const CjmKnowledge *knowledge)
{
  CjmWords *words = layout->words;
  g_autofree char *measured = cjm_figures_format_whole (words, knowledge->measured);
  g_autofree char *assumed = cjm_figures_format_whole (words, knowledge->assumed);
  g_autofree char *unknown = cjm_figures_format_whole (words, knowledge->unknown);

  /* Translators: a phase, and how many of its scores are measured, assumed and not known */
  return g_strdup_printf (cjm_words_get_context (words, "evidence", "%1$s: %2$s measured, %3$s assumed, %4$s not known"),
                          cjm_layout_get_text (knowledge->phase, CJM_PHASE_TITLE), measured, assumed, unknown);
}

/* Of so many scores so many, from a place of the bar on; where that ends */
static float
add_part (const CjmLayout *layout,
          CjmGroup        *group,
          CjmScoreSource   source,
          guint            n,
          guint            n_all,
          float            x)
{
  float width = BAR_WIDTH * (float) n / n_all;
  float y = (ROW_HEIGHT - BAR_HEIGHT) / 2.0f;
  guint32 color = source == CJM_SCORE_UNKNOWN ? layout->theme->secondary : layout->theme->positive;
  CjmItem *bar;

  if (n == 0)
    return x;

  bar = cjm_group_add_rectangle (group, x + 0.5f, y + 0.5f, width - 1, BAR_HEIGHT - 1, 3);
  bar->stroke = cjm_paint (color, 1);
  bar->line_width = 1;
  if (source == CJM_SCORE_MEASURED)
    bar->fill = cjm_paint (color, 1);
  else
    {
      bar->dash[0] = 4;
      bar->dash[1] = 3;
    }
  if (source == CJM_SCORE_UNKNOWN)
    cjm_chart_frame_hatch (group, x, y, width, BAR_HEIGHT, layout->theme->hairline);

  return x + width;
}

static void
add_phase (const CjmLayout    *layout,
           CjmPoster          *poster,
           const CjmKnowledge *knowledge,
           guint               index,
           float               y)
{
  const char *title = cjm_layout_get_text (knowledge->phase, CJM_PHASE_TITLE);
  guint n = knowledge->measured + knowledge->assumed + knowledge->unknown;
  g_autofree char *id = g_strconcat ("evidence-", cjm_node_get_id (knowledge->phase), NULL);
  g_autofree char *basis = describe_basis (layout, knowledge);
  float words_x = LABELS + BAR_WIDTH + WORDS_GAP;
  CjmGroup *group = cjm_group_new (knowledge->phase, id);
  g_auto (CjmText) name = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_STRONG, title, LABELS - WORDS_GAP);
  g_auto (CjmText) words = { NULL };
  float x = LABELS;

  group->flags = CJM_GROUP_CARD;
  group->width = poster->width - 2 * CJM_MARGIN;
  group->height = ROW_HEIGHT;
  group->title = describe_phase (layout, knowledge);
  group->description = g_strdup (basis);
  cjm_group_add_text (group, &name, -name.x, (ROW_HEIGHT - name.height) / 2, layout->theme->ink);
  x = add_part (layout, group, CJM_SCORE_MEASURED, knowledge->measured, n, x);
  x = add_part (layout, group, CJM_SCORE_ASSUMED, knowledge->assumed, n, x);
  add_part (layout, group, CJM_SCORE_UNKNOWN, knowledge->unknown, n, x);
  words = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE, basis, group->width - words_x);
  cjm_group_add_text (group, &words, words_x - words.x, (ROW_HEIGHT - words.height) / 2, layout->theme->secondary);
  cjm_poster_add (poster, group, CJM_MARGIN, y, index + 1);
}

/**
 * cjm_evidence_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out what is measured, assumed and not known in each phase of the journey: cjm_knowledge_list().
 */
void
cjm_evidence_view_lay_out (const CjmLayout *layout,
                           CjmPoster       *poster)
{
  CjmWords *words = layout->words;
  g_autoptr (GArray) phases = cjm_knowledge_list (layout->journey);
  float y;

  poster->width = CJM_CHART_WIDTH;
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (words, "evidence", "How sure are we?"));
  for (guint i = 0; i < phases->len; i++, y += ROW_HEIGHT + ROW_GAP)
    add_phase (layout, poster, &g_array_index (phases, CjmKnowledge, i), i, y);
  cjm_chart_frame_end (layout, poster,
                       phases->len > 0
                           ? cjm_words_get_context (words, "evidence",
                                                    "Scores of episodes and touchpoints. Solid: measured. Dashed: assumption. Hatched: not known.")
                           : cjm_words_get_context (words, "evidence", "There are no phases yet."),
                       y - ROW_GAP);
}
