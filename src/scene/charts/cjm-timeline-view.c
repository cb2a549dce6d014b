/* cjm-timeline-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-timeline-view.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-phase-match.h"
#include "cjm-plan-lacks.h"
#include "cjm-plan-words.h"
#include "cjm-status-mark.h"
#include "cjm-time-scale.h"

/*
 * A band for each person who has something to do by a day, and the last for nobody; in it a mark for each improvement at its
 * deadline. What would cover another mark stands on the next line of the band. Under them is what has no day yet.
 */

#define MOST_ROWS 400
#define LABELS (CJM_TIMELINE_LEFT - CJM_MARGIN)
#define YEARS 22            /* heights of the lines over the bands */
#define COLUMNS 22
#define TODAY 22
#define LINE 24             /* of a band */
#define PADDING 5           /* above and below the lines of a band */
#define TEXT_GAP 6          /* between a mark, its name and its day */
#define APART 10            /* between two marks of one line */
#define NAME_WIDTH 190      /* the most that a name takes */
#define FIGURE_WIDTH 130    /* and a day, with how far it is */
#define RADIUS CJM_STATUS_MARK_RADIUS
#define UNDATED_GAP 20      /* above what has no day */
#define CHIP_HEIGHT 30
#define CHIP_PADDING 9
#define CHIP_GAP 8
#define CHIP_NAME 230

typedef struct
{
  const CjmPlanRow *row;
  CjmText name;
  CjmText figure;
  guint line;
  float left;               /* what it takes of its line, from the left edge of the scale */
  float right;
  float text;               /* where its name begins */
  float x;                  /* where its day is */
} Mark;

typedef struct
{
  const char *owner;        /* NULL for nobody */
  GArray *marks;            /* of Mark, by day */
  GArray *ends;             /* of float: where the last mark of each line ends */
} Band;

typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  CjmTimeScale scale;
  GPtrArray *owners;        /* of char: those of the document */
  GPtrArray *bands;         /* of Band: one for each owner, and then one for nobody */
  GHashTable *by_owner;     /* the bands of owners, by their folded names */
  guint row;                /* of the poster: the last that was begun */
  float y;
} CjmTimelineView;

static void
clear_mark (gpointer data)
{
  Mark *mark = data;

  cjm_text_clear (&mark->name);
  cjm_text_clear (&mark->figure);
}

static void
free_band (gpointer data)
{
  Band *band = data;

  g_array_unref (band->marks);
  g_array_unref (band->ends);
  g_free (band);
}

static const char *
get_title (const CjmPlanRow *row)
{
  return cjm_layout_get_text (row->improvement, CJM_IMPROVEMENT_TITLE);
}

static const char *
get_deadline (const CjmPlanRow *row)
{
  return cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_DEADLINE);
}

/* What is still to be done comes first, and then the earlier deadline. */
static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b)
{
  const CjmPlanRow *first = *(const CjmPlanRow *const *) a, *second = *(const CjmPlanRow *const *) b;
  gboolean first_closed = cjm_status_is_closed (first->status), second_closed = cjm_status_is_closed (second->status);

  if (first_closed != second_closed)
    return first_closed - second_closed;
  if (get_deadline (first) == NULL || get_deadline (second) == NULL)
    return (get_deadline (first) == NULL) - (get_deadline (second) == NULL);

  return g_strcmp0 (get_deadline (first), get_deadline (second));
}

static int
compare_marks_cb (gconstpointer a,
                  gconstpointer b)
{
  const Mark *first = a, *second = b;

  return (first->x > second->x) - (first->x < second->x);
}

static Band *
find_band (const CjmTimelineView *self,
           const CjmPlanRow      *row)
{
  g_autofree char *folded = cjm_title_fold (cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_OWNER));
  Band *band = g_hash_table_lookup (self->by_owner, folded);

  return band != NULL ? band : g_ptr_array_index (self->bands, self->owners->len);
}

/* "overdue", "started", "done"; NULL for what is open */
static const char *
get_state (const CjmTimelineView *self,
           const CjmPlanRow      *row)
{
  if ((row->lacks & CJM_PLAN_OVERDUE) != 0)
    return cjm_plan_lack_get_name (self->layout->words, CJM_PLAN_OVERDUE);

  return cjm_status_get_name (self->layout->words, row->status);
}

/* "15 Dec · started" */
static char *
create_figure (const CjmTimelineView *self,
               const CjmPlanRow      *row)
{
  const char *state = get_state (self, row);
  g_autofree char *day = self->scale.step < 12 ? cjm_figures_format_day (self->layout->words, get_deadline (row))
                                               : cjm_figures_format_date (self->layout->words, get_deadline (row));

  return state != NULL ? g_strconcat (day, " · ", state, NULL) : g_strdup (day);
}

static void
add_mark (CjmTimelineView  *self,
          const CjmPlanRow *row)
{
  g_autofree char *figure = create_figure (self, row);
  Mark mark = { .row = row, .x = cjm_time_scale_get_x (&self->scale, get_deadline (row)) };

  mark.name = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_SMALL, get_title (row), NAME_WIDTH);
  mark.figure = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_FIGURE, figure, FIGURE_WIDTH);
  g_array_append_val (find_band (self, row)->marks, mark);
}

static gboolean
is_free (const Band *band,
         guint       line,
         float       left,
         float       right)
{
  return left >= 0 && right <= CJM_TIMELINE_WIDTH
         && (line >= band->ends->len || left >= g_array_index (band->ends, float, line) + APART);
}

/* Puts a mark on the first line that has room for it, with its name at the right, or else at the left of it. */
static void
place_mark (Band *band,
            Mark *mark)
{
  float text = TEXT_GAP + mark->name.width + TEXT_GAP + mark->figure.width;

  /* Half a mark reaches out of the scale on its first and its last day. */
  mark->x = CLAMP (mark->x, RADIUS, CJM_TIMELINE_WIDTH - RADIUS);
  for (mark->line = 0;; mark->line++)
    {
      mark->left = mark->x - RADIUS;
      mark->right = mark->x + RADIUS + text;
      mark->text = mark->x + RADIUS + TEXT_GAP;
      if (is_free (band, mark->line, mark->left, mark->right))
        break;
      mark->left = mark->x - RADIUS - text;
      mark->right = mark->x + RADIUS;
      mark->text = mark->left;
      if (is_free (band, mark->line, mark->left, mark->right))
        break;
    }
  if (mark->line == band->ends->len)
    g_array_append_val (band->ends, mark->right);
  else
    g_array_index (band->ends, float, mark->line) = mark->right;
}

static void
place_marks (Band *band)
{
  g_array_sort (band->marks, compare_marks_cb);
  for (guint i = 0; i < band->marks->len; i++)
    place_mark (band, &g_array_index (band->marks, Mark, i));
}

static float
get_height (const Band *band)
{
  return band->marks->len > 0 ? band->ends->len * LINE + 2 * PADDING : 0;
}

static float
get_bands_height (const CjmTimelineView *self)
{
  float height = 0;

  for (guint i = 0; i < self->bands->len; i++)
    height += get_height (g_ptr_array_index (self->bands, i));

  return MAX (height, LINE + 2 * PADDING);
}

static void
add_word (const CjmTimelineView *self,
          CjmGroup              *group,
          CjmStyle               style,
          const char            *word,
          float                  x,
          float                  y,
          float                  width,
          guint32                rgb)
{
  g_auto (CjmText) text = cjm_texts_lay_out_line (self->layout->texts, style, word, width);

  cjm_group_add_text (group, &text, x - text.x, y - text.height / 2, rgb);
}

static void
add_line (CjmGroup *group,
          float     x,
          float     top,
          float     bottom,
          guint32   rgb,
          float     width)
{
  CjmItem *line = cjm_group_add_path (group);

  cjm_item_move_to (line, x, top);
  cjm_item_line_to (line, x, bottom);
  line->stroke = cjm_paint (rgb, 1);
  line->line_width = width;
}

/* "Jan", "Q1", "2027" */
static char *
name_column (const CjmTimelineView *self,
             guint                  year,
             guint                  month)
{
  CjmWords *words = self->layout->words;

  if (self->scale.step == 1)
    return cjm_figures_format_month (words, month);
  if (self->scale.step < 12)
    /* Translators: a quarter of a year, from 1 to 4 */
    return g_strdup_printf (cjm_words_get_context (words, "plan", "Q%d"), (int) ((month - 1) / self->scale.step + 1));

  return g_strdup_printf ("%u", year);
}

/* Years, the columns under them, and lines between these down to the foot of the bands */
static void
add_columns (CjmTimelineView *self)
{
  const CjmTheme *theme = self->layout->theme;
  gboolean years = self->scale.step < 12;
  CjmGroup *group = cjm_group_new (NULL, NULL);
  float top = years ? YEARS : 0;
  guint year, month, last_year = G_MAXUINT;

  group->width = CJM_TIMELINE_WIDTH;
  group->height = top + COLUMNS + TODAY + get_bands_height (self);
  for (guint i = 0; i < self->scale.n_columns; i++)
    {
      float x = cjm_time_scale_get_column (&self->scale, i, &year, &month);
      g_autofree char *name = name_column (self, year, month);
      g_autofree char *number = g_strdup_printf ("%u", year);
      gboolean new_year = year != last_year;

      add_line (group, x, years && new_year ? 0 : top, group->height, new_year && years && i > 0 ? theme->outline : theme->hairline, 1);
      if (years && new_year)
        add_word (self, group, CJM_STYLE_STRONG, number, x + TEXT_GAP, YEARS / 2.0f, COLUMNS * 2.0f, theme->ink);
      add_word (self, group, CJM_STYLE_FIGURE, name, x + TEXT_GAP, top + COLUMNS / 2.0f, COLUMNS * 2.0f, theme->secondary);
      last_year = year;
    }
  add_line (group, CJM_TIMELINE_WIDTH, top, group->height, theme->hairline, 1);
  cjm_poster_add (self->poster, group, CJM_TIMELINE_LEFT, self->y, 0);
  self->y += top + COLUMNS;
}

static void
add_today_words (const CjmTimelineView *self,
                 CjmGroup              *group,
                 float                  x)
{
  const CjmLayout *layout = self->layout;
  g_autofree char *date = cjm_figures_format_date (layout->words, layout->options->today);
  /* Translators: %s is a date: what the line on a time line stands for */
  g_autofree char *words = g_strdup_printf (cjm_words_get_context (layout->words, "plan", "today, %s"), date);
  g_auto (CjmText) text = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE_STRONG, words, LABELS);
  float left = CLAMP (x - text.width / 2, 0, CJM_TIMELINE_WIDTH - text.width) - text.x;

  cjm_group_add_halo (group, &text, left, 1, layout->background);
  cjm_group_add_text (group, &text, left, 1, layout->theme->ideal);
}

/* A line through all bands, with its word on a line of its own */
static void
add_today (CjmTimelineView *self)
{
  const CjmLayout *layout = self->layout;
  const char *today = layout->options->today;
  CjmGroup *group;
  float x;

  self->y += TODAY;
  if (*today == '\0')
    return;

  group = cjm_group_new (NULL, NULL);
  group->width = CJM_TIMELINE_WIDTH;
  group->height = TODAY + get_bands_height (self);
  x = cjm_time_scale_get_x (&self->scale, today);
  add_line (group, x, TODAY - 3, group->height, layout->theme->ideal, 1.5f);
  add_today_words (self, group, x);
  cjm_poster_add (self->poster, group, CJM_TIMELINE_LEFT, self->y - TODAY, 0);
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "Sanne · started · overdue", as far as there is something to say; nobody misses the owner of what is done */
static char *
describe (const CjmTimelineView *self,
          const CjmPlanRow      *row)
{
  CjmWords *words = self->layout->words;
  g_autofree char *owner = cjm_title_strip (cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_OWNER));
  GString *text = g_string_new (owner);

  if ((row->lacks & CJM_PLAN_NO_OWNER) != 0)
    append (text, cjm_plan_lack_get_name (words, CJM_PLAN_NO_OWNER));
  append (text, cjm_status_get_name (words, row->status));
  if ((row->lacks & CJM_PLAN_OVERDUE) != 0)
    append (text, cjm_plan_lack_get_name (words, CJM_PLAN_OVERDUE));

  return g_string_free (text, FALSE);
}

static CjmGroup *
create_card (const CjmTimelineView *self,
             const CjmPlanRow      *row,
             const char            *when)
{
  g_autofree char *id = g_strconcat ("when-", cjm_node_get_id (row->improvement), NULL);
  CjmGroup *group = cjm_group_new (row->improvement, id);

  group->flags = CJM_GROUP_CARD;
  /* Translators: an improvement, and its deadline */
  group->title = g_strdup_printf (cjm_words_get_context (self->layout->words, "plan", "%1$s: %2$s"), get_title (row), when);
  group->description = describe (self, row);

  return group;
}

static void
draw_text (const CjmTimelineView *self,
           CjmGroup              *group,
           const Mark            *mark,
           float                  x,
           float                  y)
{
  const CjmLayout *layout = self->layout;
  gboolean overdue = (mark->row->lacks & CJM_PLAN_OVERDUE) != 0;
  float figure = x + mark->name.width + TEXT_GAP - mark->figure.x;

  cjm_group_add_halo (group, &mark->name, x - mark->name.x, y - mark->name.height / 2, layout->background);
  cjm_group_add_halo (group, &mark->figure, figure, y - mark->figure.height / 2, layout->background);
  cjm_status_mark_name (layout, group, mark->row, &mark->name, x, y - mark->name.height / 2);
  cjm_group_add_text (group, &mark->figure, figure, y - mark->figure.height / 2,
                      overdue ? layout->theme->negative_ink : layout->theme->secondary);
}

static void
add_card (CjmTimelineView *self,
          const Mark      *mark)
{
  g_autofree char *date = cjm_figures_format_date (self->layout->words, get_deadline (mark->row));
  CjmGroup *card = create_card (self, mark->row, date);

  card->width = mark->right - mark->left;
  card->height = LINE;
  draw_text (self, card, mark, mark->text - mark->left, LINE / 2.0f);
  cjm_status_mark_draw (self->layout, card, mark->row, mark->x - mark->left, LINE / 2.0f);
  cjm_poster_add (self->poster, card, CJM_TIMELINE_LEFT + mark->left, self->y + PADDING + mark->line * LINE,
                  self->row + 1 + mark->line);
}

static void
add_band (CjmTimelineView *self,
          const Band      *band)
{
  const CjmTheme *theme = self->layout->theme;
  const char *owner = band->owner != NULL ? band->owner : cjm_words_get_context (self->layout->words, "plan", "nobody yet");
  CjmGroup *label = cjm_group_new (NULL, NULL);
  CjmItem *line;

  label->width = LABELS + CJM_TIMELINE_WIDTH;
  label->height = get_height (band);
  line = cjm_group_add_path (label);
  cjm_item_move_to (line, 0, 0);
  cjm_item_line_to (line, label->width, 0);
  line->stroke = cjm_paint (theme->hairline, 1);
  line->line_width = 1;
  add_word (self, label, CJM_STYLE_STRONG, owner, 0, PADDING + LINE / 2.0f, LABELS - APART,
            band->owner != NULL ? theme->ink : theme->negative_ink);
  cjm_poster_add (self->poster, label, CJM_MARGIN, self->y, 0);
  for (guint i = 0; i < band->marks->len; i++)
    add_card (self, &g_array_index (band->marks, Mark, i));
  self->row += band->ends->len;
  self->y += label->height;
}

static CjmGroup *
create_chip (const CjmTimelineView *self,
             const CjmPlanRow      *row)
{
  const CjmLayout *layout = self->layout;
  CjmGroup *group = create_card (self, row, cjm_plan_lack_get_name (layout->words, CJM_PLAN_NO_DEADLINE));
  g_auto (CjmText) name = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_SMALL, get_title (row), CHIP_NAME);
  g_auto (CjmText) figure = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE, group->description, NAME_WIDTH);
  float text = CHIP_PADDING + 2 * RADIUS + TEXT_GAP;
  CjmItem *ground;

  group->width = ceilf (text + name.width + TEXT_GAP + figure.width + CHIP_PADDING);
  group->height = CHIP_HEIGHT;
  ground = cjm_group_add_rectangle (group, 0.5f, 0.5f, group->width - 1, CHIP_HEIGHT - 1, CHIP_HEIGHT / 2.0f - 0.5f);
  ground->stroke = cjm_paint (layout->theme->secondary, 1);
  ground->line_width = 1;
  ground->dash[0] = 4;
  ground->dash[1] = 3;
  cjm_status_mark_draw (layout, group, row, CHIP_PADDING + RADIUS, CHIP_HEIGHT / 2.0f);
  cjm_status_mark_name (layout, group, row, &name, text, (CHIP_HEIGHT - name.height) / 2);
  cjm_group_add_text (group, &figure, text + name.width + TEXT_GAP - figure.x, (CHIP_HEIGHT - figure.height) / 2,
                      layout->theme->secondary);

  return group;
}

/* Rows of what has no day, under a heading */
static void
add_undated (CjmTimelineView *self,
             GPtrArray       *rows)
{
  CjmGroup *head = cjm_group_new (NULL, NULL);
  float x = 0, most = LABELS + CJM_TIMELINE_WIDTH;

  head->width = most;
  head->height = LINE;
  add_word (self, head, CJM_STYLE_STRONG, cjm_words_get_context (self->layout->words, "plan", "No date yet"), 0, LINE / 2.0f, most,
            self->layout->theme->ink);
  self->y += UNDATED_GAP;
  cjm_poster_add (self->poster, head, CJM_MARGIN, self->y, 0);
  self->y += LINE + PADDING;
  self->row++;
  for (guint i = 0; i < rows->len; i++)
    {
      CjmGroup *chip = create_chip (self, g_ptr_array_index (rows, i));

      if (x > 0 && x + chip->width > most)
        {
          x = 0;
          self->y += CHIP_HEIGHT + CHIP_GAP;
          self->row++;
        }
      cjm_poster_add (self->poster, chip, CJM_MARGIN + x, self->y, self->row);
      x += chip->width + CHIP_GAP;
    }
  self->y += CHIP_HEIGHT;
}

static void
create_bands (CjmTimelineView *self)
{
  for (guint i = 0; i <= self->owners->len; i++)
    {
      Band *band = g_new0 (Band, 1);

      band->owner = i < self->owners->len ? g_ptr_array_index (self->owners, i) : NULL;
      band->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
      band->ends = g_array_new (FALSE, FALSE, sizeof (float));
      g_array_set_clear_func (band->marks, clear_mark);
      g_ptr_array_add (self->bands, band);
      if (band->owner != NULL)
        g_hash_table_replace (self->by_owner, cjm_title_fold (band->owner), band);
    }
}

static void
add_bands (CjmTimelineView *self)
{
  float bottom;

  add_columns (self);
  bottom = self->y + TODAY + get_bands_height (self);
  add_today (self);
  for (guint i = 0; i < self->bands->len; i++)
    if (get_height (g_ptr_array_index (self->bands, i)) > 0)
      add_band (self, g_ptr_array_index (self->bands, i));
  self->y = bottom;
}

static char *
create_note (const CjmTimelineView *self,
             guint                  n)
{
  CjmWords *words = self->layout->words;
  g_autofree char *most = cjm_figures_format_whole (words, MOST_ROWS);
  g_autofree char *all = cjm_figures_format_whole (words, n);
  const char *note = cjm_words_get_context (words, "plan", "Ring: open. Half filled: started. Ticked: done. Crossed out: dropped.");

  if (n == 0)
    return g_strdup (cjm_words_get_context (words, "plan", "There is no improvement yet."));
  if (n <= MOST_ROWS)
    return g_strdup (note);

  /* Translators: how to read a chart, how many improvements it shows, and how many there are */
  return g_strdup_printf (cjm_words_get_context (words, "plan", "%1$s The first %2$s of %3$s."), note, most, all);
}

/**
 * cjm_timeline_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out when the improvements of the document are due, by owner: cjm_plan_list().
 */
void
cjm_timeline_view_lay_out (const CjmLayout *layout,
                           CjmPoster       *poster)
{
  g_autoptr (GPtrArray) rows = cjm_plan_list (layout->document, layout->options->today);
  g_autoptr (GPtrArray) owners = cjm_plan_list_owners (layout->document);
  g_autoptr (GPtrArray) bands = g_ptr_array_new_with_free_func (free_band);
  g_autoptr (GPtrArray) undated = g_ptr_array_new ();
  g_autoptr (GHashTable) by_owner = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CjmTimelineView self = { .layout = layout, .poster = poster, .owners = owners, .bands = bands, .by_owner = by_owner };
  g_autofree char *note = NULL;

  g_ptr_array_sort (rows, compare_rows_cb);
  note = create_note (&self, rows->len);
  cjm_time_scale_init (&self.scale, layout->document, layout->options->today, CJM_TIMELINE_WIDTH);
  create_bands (&self);
  for (guint i = 0; i < MIN (rows->len, MOST_ROWS); i++)
    if (get_deadline (g_ptr_array_index (rows, i)) != NULL)
      add_mark (&self, g_ptr_array_index (rows, i));
    else
      g_ptr_array_add (undated, g_ptr_array_index (rows, i));
  for (guint i = 0; i < bands->len; i++)
    place_marks (g_ptr_array_index (bands, i));

  poster->width = CJM_CHART_WIDTH;
  self.y = cjm_chart_frame_begin_of (layout, poster, cjm_words_get_context (layout->words, "plan", "When"),
                                     cjm_layout_get_text (cjm_document_get_root (layout->document), CJM_DOCUMENT_TITLE));
  if (rows->len > 0 && cjm_time_scale_is_known (&self.scale))
    add_bands (&self);
  if (undated->len > 0)
    add_undated (&self, undated);
  cjm_chart_frame_end (layout, poster, note, self.y);
}
