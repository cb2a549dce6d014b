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
#define LINE_GAP 3          /* between name, bar and words where they stand one below the other */
#define NARROW_GAP 18       /* between rows of that kind */
#define NARROW_LINES 3

/* Where the parts of a row stand in it */
typedef struct
{
  CjmText name;
  CjmText words;
  float bar_x;
  float bar_y;
  float bar_width;
  float name_y;
  float words_x;
  float words_y;
  float height;
} CjmEvidenceRow;

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
          float            width,
          float            x,
          float            y)
{
  guint32 color = source == CJM_SCORE_UNKNOWN ? layout->theme->secondary : layout->theme->positive;
  CjmItem *bar;

  if (width <= 0)
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

/* Beside each other, or one below the other where it is narrow */
static void
lay_out_row (const CjmLayout *layout,
             const char      *title,
             const char      *basis,
             float            width,
             CjmEvidenceRow  *row)
{
  if (!cjm_chart_frame_is_narrow (layout))
    {
      row->bar_x = LABELS;
      row->bar_y = (ROW_HEIGHT - BAR_HEIGHT) / 2.0f;
      row->bar_width = MIN (BAR_WIDTH, (width - LABELS) * BAR_WIDTH / (CJM_CHART_WIDTH - 2 * CJM_MARGIN - LABELS));
      row->words_x = LABELS + row->bar_width + WORDS_GAP;
      row->name = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_STRONG, title, LABELS - WORDS_GAP);
      row->words = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE, basis, width - row->words_x);
      row->name_y = (ROW_HEIGHT - row->name.height) / 2;
      row->words_y = (ROW_HEIGHT - row->words.height) / 2;
      row->height = ROW_HEIGHT;
      return;
    }

  row->name = cjm_texts_lay_out (layout->texts, CJM_STYLE_STRONG, title, width, NARROW_LINES, PANGO_ALIGN_LEFT);
  row->words = cjm_texts_lay_out (layout->texts, CJM_STYLE_FIGURE, basis, width, NARROW_LINES, PANGO_ALIGN_LEFT);
  row->bar_y = ceilf (row->name.height) + LINE_GAP;
  row->bar_width = width;
  row->words_y = row->bar_y + BAR_HEIGHT + LINE_GAP;
  row->height = row->words_y + ceilf (row->words.height);
}

/* Returns: how high it is */
static float
add_phase (const CjmLayout    *layout,
           CjmPoster          *poster,
           const CjmKnowledge *knowledge,
           guint               index,
           float               y)
{
  guint n = knowledge->measured + knowledge->assumed + knowledge->unknown;
  g_autofree char *id = g_strconcat ("evidence-", cjm_node_get_id (knowledge->phase), NULL);
  g_autofree char *basis = describe_basis (layout, knowledge);
  CjmGroup *group = cjm_group_new (knowledge->phase, id);
  CjmEvidenceRow row = { .height = 0 };
  float x, each;

  group->flags = CJM_GROUP_CARD;
  group->width = poster->width - 2 * CJM_MARGIN;
  lay_out_row (layout, cjm_layout_get_text (knowledge->phase, CJM_PHASE_TITLE), basis, group->width, &row);
  group->height = row.height;
  group->title = describe_phase (layout, knowledge);
  group->description = g_strdup (basis);
  cjm_group_add_text (group, &row.name, -row.name.x, row.name_y, layout->theme->ink);
  each = row.bar_width / (float) MAX (n, 1);
  x = add_part (layout, group, CJM_SCORE_MEASURED, each * (float) knowledge->measured, row.bar_x, row.bar_y);
  x = add_part (layout, group, CJM_SCORE_ASSUMED, each * (float) knowledge->assumed, x, row.bar_y);
  add_part (layout, group, CJM_SCORE_UNKNOWN, each * (float) knowledge->unknown, x, row.bar_y);
  cjm_group_add_text (group, &row.words, row.words_x - row.words.x, row.words_y, layout->theme->secondary);
  cjm_poster_add (poster, group, CJM_MARGIN, y, index + 1);
  cjm_text_clear (&row.name);
  cjm_text_clear (&row.words);

  return row.height;
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
  float gap = cjm_chart_frame_is_narrow (layout) ? NARROW_GAP : ROW_GAP;
  float y;

  poster->width = cjm_chart_frame_get_width (layout);
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (words, "evidence", "How sure are we?"));
  for (guint i = 0; i < phases->len; i++)
    y += add_phase (layout, poster, &g_array_index (phases, CjmKnowledge, i), i, y) + gap;
  cjm_chart_frame_end (layout, poster,
                       phases->len > 0
                           ? cjm_words_get_context (words, "evidence",
                                                    "Scores of episodes and touchpoints. Solid: measured. Dashed: assumption. Hatched: not known.")
                           : cjm_words_get_context (words, "evidence", "There are no phases yet."),
                       y - gap);
}
