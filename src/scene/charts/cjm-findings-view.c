/* cjm-findings-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-findings-view.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-finding-words.h"
#include "cjm-finding.h"

/*
 * Two columns of tiles (one where it is narrow), the weightiest findings first: what was found, its figure, and what that rests on. What the team has
 * set aside is not there.
 */

#define MOST_TILES 40
#define GAP 10
#define BAR 5
#define PADDING 10
#define FIGURE_GAP 12
#define SENTENCE_LINES 10
#define BASIS_LINES 4
#define BASIS_GAP 4

static guint
count_columns (const CjmLayout *layout)
{
  return cjm_chart_frame_is_narrow (layout) ? 1 : 2;
}

static float
get_tile_width (const CjmLayout *layout)
{
  float n = count_columns (layout);

  return floorf ((cjm_chart_frame_get_width (layout) - 2 * CJM_MARGIN - (n - 1) * GAP) / n);
}

/* The texts of one tile, laid out */
typedef struct
{
  const CjmFinding *finding;
  CjmText sentence;
  CjmText basis;
  CjmText figure;           /* the last two have no layout where there is none */
  float height;
} CjmFindingTexts;

static void
clear_texts (gpointer data)
{
  CjmFindingTexts *texts = data;

  cjm_text_clear (&texts->sentence);
  cjm_text_clear (&texts->basis);
  cjm_text_clear (&texts->figure);
}

/* What kind of news it is: of something bad, of something good, of the ideal, or none of these */
static guint32
get_color (const CjmTheme   *theme,
           const CjmFinding *finding,
           gboolean          ink)
{
  guint32 bad = ink ? theme->negative_ink : theme->negative, good = ink ? theme->positive_ink : theme->positive;

  switch (finding->kind)
    {
    case CJM_FINDING_DROP:
    case CJM_FINDING_LOWEST:
    case CJM_FINDING_STRETCH:
    case CJM_FINDING_TRUTH:
    case CJM_FINDING_IMPORTANT:
    case CJM_FINDING_DROP_OFF:
    case CJM_FINDING_CHANNELS:
    case CJM_FINDING_UNSOLVED:
      return bad;
    case CJM_FINDING_RECOVERY:
    case CJM_FINDING_PLEASURE:
      return good;
    case CJM_FINDING_END:
    case CJM_FINDING_REMEMBERED:
    case CJM_FINDING_PERSONAS:
      return finding->value > 0 ? good : finding->value < 0 ? bad : theme->secondary;
    case CJM_FINDING_UNREACHED:
      return theme->ideal;
    case CJM_FINDING_VOLATILITY:
    case CJM_FINDING_STILL_THERE:
    case CJM_FINDING_EVIDENCE:
    case CJM_FINDING_AIMLESS:
    case CJM_FINDING_UNANSWERED:
    case CJM_FINDING_ASK_NEXT:
      break;
    }

  return theme->secondary;
}

/* Where it is seen best: of the whole journey, where it is worst */
static CjmNode *
get_place (const CjmFinding *finding)
{
  for (guint i = 0; i < finding->nodes->len; i++)
    if (cjm_node_get_kind (g_ptr_array_index (finding->nodes, i)) != CJM_KIND_JOURNEY)
      return g_ptr_array_index (finding->nodes, i);

  return finding->nodes->len > 0 ? g_ptr_array_index (finding->nodes, 0) : NULL;
}

static void
lay_out_texts (const CjmLayout  *layout,
               const CjmFinding *finding,
               CjmFindingTexts  *texts)
{
  g_autofree char *sentence = cjm_finding_to_sentence (finding, layout->words);
  g_autofree char *basis = cjm_finding_to_basis (finding, layout->words);
  g_autofree char *figure = cjm_finding_to_figure (finding, layout->words);
  float room = get_tile_width (layout) - BAR - 2 * PADDING;

  *texts = (CjmFindingTexts) { .finding = finding };
  if (figure != NULL)
    {
      texts->figure = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_EPISODE, figure);
      room -= texts->figure.width + FIGURE_GAP;
    }
  texts->sentence = cjm_texts_lay_out (layout->texts, CJM_STYLE_TEXT, sentence, room, SENTENCE_LINES, PANGO_ALIGN_LEFT);
  texts->height = texts->sentence.height;
  if (basis != NULL)
    {
      texts->basis = cjm_texts_lay_out (layout->texts, CJM_STYLE_FIGURE, basis, room, BASIS_LINES, PANGO_ALIGN_LEFT);
      texts->height += BASIS_GAP + texts->basis.height;
    }
  texts->height = ceilf (texts->height + 2 * PADDING);
}

static CjmGroup *
create_tile (const CjmLayout       *layout,
             const CjmFindingTexts *texts,
             float                  height)
{
  const CjmTheme *theme = layout->theme;
  g_autofree char *id = g_strconcat ("finding-", texts->finding->key, NULL);
  CjmGroup *group = cjm_group_new (get_place (texts->finding), g_strdelimit (id, ":", '-'));
  float x = BAR + PADDING;

  group->flags = CJM_GROUP_CARD;
  group->width = get_tile_width (layout);
  group->height = height;
  group->title = cjm_finding_to_sentence (texts->finding, layout->words);
  group->description = cjm_finding_to_basis (texts->finding, layout->words);
  cjm_layout_add_card_ground (layout, group);
  cjm_group_add_rectangle (group, 0, 0, BAR, height, 2)->fill = cjm_paint (get_color (theme, texts->finding, FALSE), 1);
  cjm_group_add_text (group, &texts->sentence, x, PADDING, theme->ink);
  if (texts->basis.layout != NULL)
    cjm_group_add_text (group, &texts->basis, x, PADDING + texts->sentence.height + BASIS_GAP, theme->secondary);
  if (texts->figure.layout != NULL)
    cjm_group_add_text (group, &texts->figure, group->width - PADDING - texts->figure.width, PADDING,
                        get_color (theme, texts->finding, TRUE));

  return group;
}

/* Rows of tiles, each as high as its highest; where they end */
static float
add_tiles (const CjmLayout *layout,
           CjmPoster       *poster,
           GArray          *tiles,
           float            y)
{
  guint n_columns = count_columns (layout);

  for (guint i = 0; i < tiles->len; i += n_columns)
    {
      guint n = MIN (n_columns, tiles->len - i);
      float height = 0;

      for (guint j = 0; j < n; j++)
        height = MAX (height, g_array_index (tiles, CjmFindingTexts, i + j).height);
      for (guint j = 0; j < n; j++)
        cjm_poster_add (poster, create_tile (layout, &g_array_index (tiles, CjmFindingTexts, i + j), height),
                        CJM_MARGIN + j * (get_tile_width (layout) + GAP), y, i / n_columns + 1);
      y += height + GAP;
    }

  return y - (tiles->len > 0 ? GAP : 0);
}

static char *
create_note (const CjmLayout *layout,
             guint            n)
{
  CjmWords *words = layout->words;
  g_autofree char *most = cjm_figures_format_whole (words, MOST_TILES);
  g_autofree char *all = cjm_figures_format_whole (words, n);
  const char *note = cjm_words_get_context (words, "findings",
                                            "Ordered by size, importance and the share of customers. Nothing of it is a verdict: the team decides.");

  if (n == 0)
    return g_strdup (cjm_words_get_context (words, "findings", "Nothing was found, or all of it is set aside."));
  if (n <= MOST_TILES)
    return g_strdup (note);

  return g_strdup_printf (cjm_words_get_context (words, "channels", "%1$s The first %2$s of %3$s."), note, most, all);
}

/**
 * cjm_findings_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out what was found in the journey and is not set aside: cjm_findings_list().
 */
void
cjm_findings_view_lay_out (const CjmLayout *layout,
                           CjmPoster       *poster)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (layout->document, layout->journey);
  g_autoptr (GArray) tiles = g_array_new (FALSE, TRUE, sizeof (CjmFindingTexts));
  g_autofree char *note = NULL;
  guint n = 0;
  float y;

  g_array_set_clear_func (tiles, clear_texts);
  poster->width = cjm_chart_frame_get_width (layout);
  y = cjm_chart_frame_begin (layout, poster, cjm_words_get_context (layout->words, "findings", "What the journey says"));
  for (guint i = 0; i < findings->len; i++)
    {
      const CjmFinding *finding = g_ptr_array_index (findings, i);
      CjmFindingTexts texts;

      if (finding->dismissed || n++ >= MOST_TILES)
        continue;
      lay_out_texts (layout, finding, &texts);
      g_array_append_val (tiles, texts);
    }
  note = create_note (layout, n);
  cjm_chart_frame_end (layout, poster, note, add_tiles (layout, poster, tiles, y));
}
