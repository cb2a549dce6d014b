/* cjm-priorities-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-priorities-view.h"

#include <math.h>

#include "cjm-basis-words.h"
#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-phase-match.h"
#include "cjm-score-strip.h"
#include "cjm-tables.h"

/*
 * A band for each importance, the highest at the top, and in it a dot for each touchpoint of that importance where its
 * satisfaction is. Since importance is a whole number, a band is as high as its touchpoints need, and no name covers another.
 * The quadrants of Martilla and James meet at the middles of both scales, as in the finding about what is important; what is
 * at the middle of importance belongs to the lower ones.
 */

#define MOST_IMPORTANCE 5
#define MIDDLE 3
#define MOST_MARKS 120
#define LABELS 64           /* of the bands */
#define MOST_NAME 190       /* of a touchpoint */
#define PADDING 5           /* of a band */
#define NAMES 24            /* the room of the names of two quadrants */
#define NARROW_LABELS 24    /* the same where it is narrow */
#define NARROW_NAME 104
#define NARROW_NAMES 38
#define NAME_LINES 2        /* of a quadrant */
#define TINT 0.45           /* share of the colour of a quadrant */

typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  GArray *priorities;       /* of CjmPriority: those that are shown */
  GHashTable *titles;       /* how often each is there, folded */
  CjmScoreStrip *strips[MOST_IMPORTANCE];   /* by importance, from 1 */
  GArray *indices[MOST_IMPORTANCE];         /* of guint: which of the priorities the marks of a strip are */
  float labels;
  float names;
  float width;              /* of the strips */
  float y;
} CjmPrioritiesView;

static int
compare_opportunities_cb (gconstpointer a,
                          gconstpointer b)
{
  const CjmPriority *first = a, *second = b;

  return (first->opportunity < second->opportunity) - (first->opportunity > second->opportunity);
}

static const char *
get_title (const CjmPriority *priority)
{
  return cjm_layout_get_text (priority->touchpoint, CJM_TOUCHPOINT_TITLE);
}

/* Its title, and its channel where that alone tells it from another */
static char *
create_name (const CjmPrioritiesView *self,
             const CjmPriority       *priority)
{
  const char *channel = cjm_layout_get_text (priority->touchpoint, CJM_TOUCHPOINT_CHANNEL);
  g_autofree char *folded = cjm_title_fold (get_title (priority));

  if (GPOINTER_TO_UINT (g_hash_table_lookup (self->titles, folded)) < 2 || *channel == '\0')
    return g_strdup (get_title (priority));

  return g_strconcat (get_title (priority), ", ", channel, NULL);
}

static void
read_priorities (CjmPrioritiesView *self)
{
  for (guint i = 0; i < self->priorities->len; i++)
    {
      char *folded = cjm_title_fold (get_title (&g_array_index (self->priorities, CjmPriority, i)));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->titles, folded));

      g_hash_table_replace (self->titles, folded, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < MOST_IMPORTANCE; i++)
    {
      self->strips[i] = cjm_score_strip_new (self->width, cjm_chart_frame_is_narrow (self->layout) ? NARROW_NAME : MOST_NAME);
      self->indices[i] = g_array_new (FALSE, FALSE, sizeof (guint));
    }

  for (guint i = 0; i < self->priorities->len; i++)
    {
      const CjmPriority *priority = &g_array_index (self->priorities, CjmPriority, i);
      guint band = (guint) CLAMP (priority->importance, 1, MOST_IMPORTANCE) - 1;
      g_autofree char *name = create_name (self, priority);

      cjm_score_strip_add (self->strips[band], self->layout, priority->satisfaction, priority->source, name, NULL)->interval =
          priority->interval;
      g_array_append_val (self->indices[band], i);
    }
  for (guint i = 0; i < MOST_IMPORTANCE; i++)
    cjm_score_strip_place (self->strips[i]);
}

static void
clear_view (CjmPrioritiesView *self)
{
  for (guint i = 0; i < MOST_IMPORTANCE; i++)
    {
      cjm_score_strip_free (self->strips[i]);
      g_array_unref (self->indices[i]);
    }
}

static float
get_height (const CjmPrioritiesView *self,
            guint                    band)
{
  return cjm_score_strip_get_height (self->strips[band]) + 2 * PADDING;
}

static void
add_word (const CjmPrioritiesView *self,
          CjmGroup                *group,
          CjmStyle                 style,
          const char              *word,
          float                    x,
          float                    y,
          float                    width)
{
  g_auto (CjmText) text = cjm_texts_lay_out (self->layout->texts, style, word, width, NAME_LINES, PANGO_ALIGN_LEFT);

  cjm_group_add_text (group, &text, x - text.x, y - text.height / 2, self->layout->theme->secondary);
}

/* Two quadrants beside each other, the more important or the less important ones, with their names at the outer edge */
static void
add_quadrants (CjmPrioritiesView *self,
               gboolean           above,
               float              height)
{
  const CjmTheme *theme = self->layout->theme;
  CjmWords *words = self->layout->words;
  float middle = cjm_score_strip_get_x (self->strips[0], 0);
  float y = above ? self->names / 2.0f : height - self->names / 2.0f;
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = self->width;
  group->height = height;
  cjm_group_add_rectangle (group, 0, 0, middle, height, 0)->fill =
      cjm_paint (cjm_theme_mix (above ? theme->negative_area : theme->band[1], self->layout->background, TINT), 1);
  cjm_group_add_rectangle (group, middle, 0, self->width - middle, height, 0)->fill =
      cjm_paint (cjm_theme_mix (above ? theme->positive_area : theme->band[0], self->layout->background, TINT), 1);
  add_word (self, group, CJM_STYLE_SMALL_STRONG,
            above ? cjm_words_get_context (words, "priorities", "Work on this")
                  : cjm_words_get_context (words, "priorities", "Later"), PADDING, y, middle - 2 * PADDING);
  add_word (self, group, CJM_STYLE_SMALL_STRONG,
            above ? cjm_words_get_context (words, "priorities", "Keep it up")
                  : cjm_words_get_context (words, "priorities", "Perhaps more than is asked"), middle + PADDING, y,
            self->width - middle - 2 * PADDING);
  cjm_poster_add (self->poster, group, CJM_MARGIN + self->labels, self->y, 0);
}

/* "opportunity 18.6 of 20 · measured · 245 answers", and where it is */
static char *
describe_priority (const CjmPrioritiesView *self,
                   const CjmPriority       *priority)
{
  CjmWords *words = self->layout->words;
  CjmNode *episode = cjm_node_get_ancestor (priority->touchpoint, CJM_KIND_EPISODE);
  g_autofree char *figure = cjm_figures_format_number (words, priority->opportunity, 1);
  g_autofree char *basis = cjm_basis_words_describe (words, priority->source, priority->n, &priority->interval,
                                                     CJM_FIGURE_SCORE);
  /* Translators: what Ulwick calls the opportunity of something, from 0 to 20 */
  g_autofree char *opportunity = g_strdup_printf (cjm_words_get_context (words, "priorities", "opportunity %s of 20"), figure);

  return g_strconcat (opportunity, " · ", basis, " · ", cjm_layout_get_text (episode, CJM_EPISODE_TITLE), NULL);
}

static CjmGroup *
create_card (const CjmPrioritiesView *self,
             const CjmPriority       *priority)
{
  CjmWords *words = self->layout->words;
  g_autofree char *id = g_strconcat ("priority-", cjm_node_get_id (priority->touchpoint), NULL);
  g_autofree char *name = create_name (self, priority);
  g_autofree char *importance = cjm_figures_format_whole (words, priority->importance);
  g_autofree char *score = cjm_figures_format_score (words, priority->satisfaction);
  CjmGroup *group = cjm_group_new (priority->touchpoint, id);

  group->flags = CJM_GROUP_CARD;
  /* Translators: a touchpoint, how important it is, and how satisfied customers are with it */
  group->title = g_strdup_printf (cjm_words_get_context (words, "priorities", "%1$s: importance %2$s of 5, satisfaction %3$s"),
                                  name, importance, score);
  group->description = describe_priority (self, priority);

  return group;
}

static void
add_band (CjmPrioritiesView *self,
          guint              band)
{
  const CjmScoreStrip *strip = self->strips[band];
  g_autofree char *importance = cjm_figures_format_whole (self->layout->words, band + 1);
  CjmGroup *label = cjm_group_new (NULL, NULL);

  label->width = self->labels;
  label->height = get_height (self, band);
  add_word (self, label, CJM_STYLE_STRONG, importance, self->labels / 2.0f, label->height / 2, self->labels / 2.0f);
  cjm_poster_add (self->poster, label, CJM_MARGIN, self->y, 0);
  for (guint i = 0; i < self->indices[band]->len; i++)
    {
      guint index = g_array_index (self->indices[band], guint, i);
      const CjmScoreMark *mark = cjm_score_strip_get_mark (strip, i);
      CjmGroup *card = create_card (self, &g_array_index (self->priorities, CjmPriority, index));
      float line = mark->line * CJM_STRIP_LINE;

      card->width = mark->right - mark->left;
      card->height = CJM_STRIP_LINE;
      cjm_score_strip_draw (strip, self->layout, i, card, -mark->left, -line);
      cjm_poster_add (self->poster, card, CJM_MARGIN + self->labels + mark->left, self->y + PADDING + line, MOST_IMPORTANCE - band);
    }
  self->y += label->height;
}

/* The bands of the upper or the lower quadrants */
static void
add_half (CjmPrioritiesView *self,
          gboolean           above)
{
  float height = 0;

  for (guint i = 0; i < MOST_IMPORTANCE; i++)
    if ((i + 1 > MIDDLE) == above)
      height += get_height (self, i);

  add_quadrants (self, above, height + self->names);
  self->y += above ? self->names : 0;
  for (guint i = MOST_IMPORTANCE; i > 0; i--)
    if ((i > MIDDLE) == above)
      add_band (self, i - 1);
  self->y += above ? 0 : self->names;
}

static void
add_axes (CjmPrioritiesView *self,
          float              top)
{
  static const double scores[] = { -5, 0, 5 };
  CjmWords *words = self->layout->words;
  gboolean narrow = cjm_chart_frame_is_narrow (self->layout);
  CjmGroup *head = cjm_group_new (NULL, NULL);
  CjmGroup *foot = cjm_group_new (NULL, NULL);

  /* Where it is narrow, over the plot rather than beside it */
  head->width = narrow ? self->width : self->labels;
  head->height = NAMES;
  add_word (self, head, CJM_STYLE_FIGURE, cjm_words_get_context (words, "priorities", "importance"), 0, NAMES / 2.0f,
            head->width);
  cjm_poster_add (self->poster, head, CJM_MARGIN, narrow ? top - NAMES : top, 0);

  foot->width = self->width;
  foot->height = NAMES;
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *figure = cjm_figures_format_score (words, scores[i]);
      g_auto (CjmText) text = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_FIGURE, figure);
      float x = cjm_score_strip_get_x (self->strips[0], scores[i]);

      cjm_group_add_text (foot, &text, x - text.width / 2, (NAMES - text.height) / 2, self->layout->theme->secondary);
    }
  add_word (self, foot, CJM_STYLE_FIGURE, cjm_words_get_context (words, "priorities", "satisfaction"),
            cjm_score_strip_get_x (self->strips[0], 5) + 3 * PADDING, NAMES / 2.0f,
            narrow ? NARROW_NAME : MOST_NAME);
  cjm_poster_add (self->poster, foot, CJM_MARGIN + self->labels, self->y, 0);
  self->y += NAMES;
}

static char *
create_note (const CjmPrioritiesView *self,
             guint                    n)
{
  CjmWords *words = self->layout->words;
  g_autofree char *middle = cjm_figures_format_whole (words, MIDDLE);
  g_autofree char *most = cjm_figures_format_whole (words, MOST_MARKS);
  g_autofree char *all = cjm_figures_format_whole (words, n);
  /* Translators: how to read a chart; an importance, of 5 */
  g_autofree char *note = g_strdup_printf (cjm_words_get_context (words, "priorities",
                                                                  "The quadrants meet at the middles of the scales, a satisfaction of 0 and an importance of %s. Filled: measured. Dashed: assumption. The line is an interval of 95\u00a0%%."),
                                           middle);

  if (n == 0)
    return g_strdup (cjm_words_get_context (words, "priorities",
                                            "There is no touchpoint yet of which both importance and satisfaction are known."));
  if (n <= MOST_MARKS)
    return g_steal_pointer (&note);

  /* Translators: how to read a chart, how many touchpoints it shows, and how many there are */
  return g_strdup_printf (cjm_words_get_context (words, "priorities", "%1$s The %2$s with the greatest opportunity of %3$s."),
                          note, most, all);
}

/**
 * cjm_priorities_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out how important each touchpoint of the journey is against how satisfied customers are with it:
 * cjm_priorities_list().
 */
void
cjm_priorities_view_lay_out (const CjmLayout *layout,
                             CjmPoster       *poster)
{
  g_autoptr (GArray) priorities = cjm_priorities_list (layout->journey);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CjmPrioritiesView self = { .layout = layout, .poster = poster, .priorities = priorities, .titles = titles };
  g_autofree char *note = NULL;
  gboolean narrow = cjm_chart_frame_is_narrow (layout);
  guint n = priorities->len;

  if (n > MOST_MARKS)
    {
      g_array_sort (priorities, compare_opportunities_cb);
      g_array_set_size (priorities, MOST_MARKS);
    }
  self.labels = narrow ? NARROW_LABELS : LABELS;
  self.names = narrow ? NARROW_NAMES : NAMES;
  self.width = cjm_chart_frame_get_width (layout) - 2 * CJM_MARGIN - self.labels;
  read_priorities (&self);
  note = create_note (&self, n);
  poster->width = cjm_chart_frame_get_width (layout);
  self.y = cjm_chart_frame_begin (layout, poster,
                                  cjm_words_get_context (layout->words, "priorities", "Importance against satisfaction"));
  if (n > 0)
    {
      float top = self.y += narrow ? NAMES : 0;

      add_half (&self, TRUE);
      add_half (&self, FALSE);
      add_axes (&self, top);
    }
  cjm_chart_frame_end (layout, poster, note, self.y);
  clear_view (&self);
}
