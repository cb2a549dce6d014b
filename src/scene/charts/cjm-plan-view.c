/* cjm-plan-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-figures.h"
#include "cjm-phase-match.h"
#include "cjm-plan-lacks.h"
#include "cjm-plan-words.h"
#include "cjm-status-mark.h"

/*
 * A sheet of A4 on its side, so that it fits a page whatever the plan holds: what the plan serves, and a table of what is to
 * be done, part of the matrix by part of the matrix and in each the earliest deadline first; what is done or dropped comes
 * last. What the sheet has no room for is counted at its foot.
 */

#define WIDTH 1123          /* A4 at 96 pixels an inch */
#define HEIGHT 794
#define MARGIN 36
#define INNER (WIDTH - 2 * MARGIN)
#define PART_GAP 12         /* between what is above the table */
#define HEAD 24             /* height of the headings of the table */
#define GROUP 27            /* of the name of a part of the matrix */
#define ROW_PADDING 4       /* above and below a row */
#define CELL_GAP 12
#define FIRST_LINE 16       /* height of the first line of a row, beside which its mark stands */
#define MARK (2 * CJM_STATUS_MARK_RADIUS + 8)
#define FOOT 24             /* of the last line of the sheet */
#define MOST_OBJECTIVES 8
#define TITLE_LINES 2

typedef enum
{
  COLUMN_IMPROVEMENT,
  COLUMN_SERVES,
  COLUMN_OWNER,
  COLUMN_DEADLINE,
  COLUMN_STATUS,
} Column;

#define N_COLUMNS (COLUMN_STATUS + 1)

/* How wide each is, and how many lines it may take */
static const struct
{
  float width;
  guint n_lines;
  const char *title;
} columns[N_COLUMNS] = {
  [COLUMN_IMPROVEMENT] = { 370, 2, NC_("plan", "Improvement") },
  [COLUMN_SERVES] = { 285, 2, NC_("plan", "Serves") },
  [COLUMN_OWNER] = { 150, 2, NC_("plan", "Owner") },
  [COLUMN_DEADLINE] = { 156, 2, NC_("plan", "Deadline") },
  [COLUMN_STATUS] = { 90, 1, NC_("plan", "Status") },
};

typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  float y;
  guint row;                /* of the poster */
} CjmPlanView;

typedef struct
{
  const CjmPlanRow *row;
  CjmText texts[N_COLUMNS];
  guint32 colors[N_COLUMNS];
  float height;
} Line;

static void
clear_line (Line *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    cjm_text_clear (&self->texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, clear_line)

static const char *
get_deadline (const CjmPlanRow *row)
{
  return cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_DEADLINE);
}

/* Quick wins first and what is not placed behind all that is; what is over comes last. */
static guint
get_group (const CjmPlanRow *row)
{
  if (cjm_status_is_closed (row->status))
    return CJM_QUADRANT_THANKLESS_TASK + 2;

  return row->quadrant == CJM_QUADRANT_UNKNOWN ? CJM_QUADRANT_THANKLESS_TASK + 1 : row->quadrant;
}

static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b)
{
  const CjmPlanRow *first = *(const CjmPlanRow *const *) a, *second = *(const CjmPlanRow *const *) b;

  if (get_group (first) != get_group (second))
    return (int) get_group (first) - (int) get_group (second);
  if (get_deadline (first) == NULL || get_deadline (second) == NULL)
    return (get_deadline (first) == NULL) - (get_deadline (second) == NULL);

  return g_strcmp0 (get_deadline (first), get_deadline (second));
}

static const char *
get_group_title (const CjmPlanView *self,
                 const CjmPlanRow  *row)
{
  if (cjm_status_is_closed (row->status))
    return cjm_words_get_context (self->layout->words, "plan", "Done or dropped");

  return cjm_quadrant_get_title (self->layout->words, row->quadrant);
}

static guint32
get_group_ground (const CjmPlanView *self,
                  const CjmPlanRow  *row)
{
  const CjmTheme *theme = self->layout->theme;

  if (cjm_status_is_closed (row->status))
    return theme->band[1];

  switch (row->quadrant)
    {
    case CJM_QUADRANT_QUICK_WIN:
      return theme->positive_area;
    case CJM_QUADRANT_THANKLESS_TASK:
      return theme->negative_area;
    case CJM_QUADRANT_BIG_PROJECT:
      return theme->band[0];
    case CJM_QUADRANT_FILL_IN:
    case CJM_QUADRANT_UNKNOWN:
      break;
    }

  return theme->band[1];
}

/* A text over the whole width, and how high it is */
static void
add_paragraph (CjmPlanView *self,
               CjmStyle     style,
               const char  *words,
               guint        n_lines,
               guint32      rgb,
               float        gap)
{
  g_auto (CjmText) text = cjm_texts_lay_out (self->layout->texts, style, words, INNER, n_lines, PANGO_ALIGN_LEFT);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = INNER;
  group->height = text.height;
  cjm_group_add_text (group, &text, 0, 0, rgb);
  cjm_poster_add (self->poster, group, MARGIN, self->y, 0);
  self->y = ceilf (self->y + text.height + gap);
}

/* "Booking without effort 5.1 → 2.5 (1–7)" */
static char *
describe_objective (const CjmPlanView *self,
                    CjmNode           *objective)
{
  CjmWords *words = self->layout->words;
  double baseline = cjm_node_get_number (objective, CJM_OBJECTIVE_BASELINE);
  double target = cjm_node_get_number (objective, CJM_OBJECTIVE_TARGET);
  const char *unit = cjm_layout_get_text (objective, CJM_OBJECTIVE_UNIT);
  g_autofree char *from = cjm_figures_format_value (words, baseline);
  g_autofree char *to = cjm_figures_format_value (words, target);
  GString *text = g_string_new (cjm_layout_get_text (objective, CJM_OBJECTIVE_TITLE));

  if (!isnan (baseline) && !isnan (target))
    g_string_append_printf (text, " %s\u00a0→\u00a0%s", from, to);
  else if (!isnan (target))
    g_string_append_printf (text, " →\u00a0%s", to);
  /* A unit that is a scale is no factor of the number before it. */
  if (!isnan (target) && *unit != '\0')
    g_string_append_printf (text, g_ascii_isdigit (*unit) ? "\u00a0(%s)" : "\u00a0%s", unit);

  return g_string_free (text, FALSE);
}

/* "Serves: More paid bookings 62 → 75 % · …"; NULL where the document has no objective */
static char *
describe_objectives (const CjmPlanView *self)
{
  CjmNode *root = cjm_document_get_root (self->layout->document);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_OBJECTIVES);
  g_autoptr (GString) list = g_string_new (NULL);

  if (n == 0)
    return NULL;

  for (guint i = 0; i < MIN (n, MOST_OBJECTIVES); i++)
    {
      g_autofree char *part = describe_objective (self, cjm_node_get_child (root, CJM_DOCUMENT_OBJECTIVES, i));

      g_string_append_printf (list, "%s%s", i > 0 ? " · " : "", part);
    }
  if (n > MOST_OBJECTIVES)
    g_string_append (list, " · …");

  /* Translators: what a plan is for: business objectives, with what they are now and are to be */
  return g_strdup_printf (cjm_words_get_context (self->layout->words, "plan", "Serves: %s"), list->str);
}

static void
add_header (CjmPlanView         *self,
            const CjmPlanCounts *counts)
{
  const CjmLayout *layout = self->layout;
  const char *document = cjm_layout_get_text (cjm_document_get_root (layout->document), CJM_DOCUMENT_TITLE);
  const char *title = cjm_words_get_context (layout->words, "plan", "Action plan");
  g_autofree char *whole = *document != '\0' ? g_strconcat (title, " · ", document, NULL) : g_strdup (title);
  g_autofree char *objectives = describe_objectives (self);
  g_autofree char *summary = cjm_plan_counts_to_words (layout->words, counts);

  self->y = MARGIN - 8;
  add_paragraph (self, CJM_STYLE_TITLE, whole, TITLE_LINES, layout->theme->ink, 4);
  add_paragraph (self, CJM_STYLE_SUBTITLE, summary, 1, layout->theme->secondary, PART_GAP);
  if (objectives != NULL)
    add_paragraph (self, CJM_STYLE_TEXT, objectives, 2, layout->theme->ink, PART_GAP);
  self->poster->title = g_steal_pointer (&whole);
  self->poster->description = g_steal_pointer (&summary);
}

static void
add_headings (CjmPlanView *self)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  float x = 0;

  group->width = INNER;
  group->height = HEAD;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_auto (CjmText) text = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_SMALL_STRONG,
                                                      cjm_words_get_context (self->layout->words, "plan", columns[i].title),
                                                      columns[i].width - CELL_GAP);

      cjm_group_add_text (group, &text, x + (i == 0 ? MARK : 0) - text.x, (HEAD - text.height) / 2, self->layout->theme->secondary);
      x += columns[i].width;
    }
  cjm_poster_add (self->poster, group, MARGIN, self->y, 0);
  self->y += HEAD;
}

static void
add_group (CjmPlanView      *self,
           const CjmPlanRow *row)
{
  g_auto (CjmText) text = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_STRONG, get_group_title (self, row), INNER);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = INNER;
  group->height = GROUP;
  cjm_group_add_rectangle (group, 0, 3, INNER, GROUP - 6, 3)->fill = cjm_paint (get_group_ground (self, row), 1);
  cjm_group_add_text (group, &text, 8 - text.x, (GROUP - text.height) / 2, self->layout->theme->ink);
  cjm_poster_add (self->poster, group, MARGIN, self->y, 0);
  self->y += GROUP;
}

static char *
join_titles (GPtrArray *objectives)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < objectives->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            cjm_layout_get_text (g_ptr_array_index (objectives, i), CJM_OBJECTIVE_TITLE));

  return g_string_free (text, FALSE);
}

/* The text of a cell; what is lacking is said instead, in another colour */
static char *
write_cell (const CjmPlanView *self,
            const CjmPlanRow  *row,
            Column             column,
            CjmPlanLacks      *lack)
{
  CjmWords *words = self->layout->words;
  g_autofree char *date = NULL;

  switch (column)
    {
    case COLUMN_IMPROVEMENT:
      return g_strdup (cjm_layout_get_text (row->improvement, CJM_IMPROVEMENT_TITLE));
    case COLUMN_SERVES:
      *lack = row->lacks & CJM_PLAN_NO_OBJECTIVE;
      return join_titles (row->objectives);
    case COLUMN_OWNER:
      *lack = row->lacks & CJM_PLAN_NO_OWNER;
      return cjm_title_strip (cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_OWNER));
    case COLUMN_DEADLINE:
      *lack = row->lacks & (CJM_PLAN_NO_DEADLINE | CJM_PLAN_OVERDUE);
      date = get_deadline (row) != NULL ? cjm_figures_format_date (words, get_deadline (row)) : g_strdup ("");
      return *lack == CJM_PLAN_OVERDUE ? g_strconcat (date, " · ", NULL) : g_steal_pointer (&date);
    case COLUMN_STATUS:
      break;
    }

  return g_strdup (cjm_status_get_title (words, row->status));
}

static void
read_line (const CjmPlanView *self,
           const CjmPlanRow  *row,
           Line              *line)
{
  const CjmTheme *theme = self->layout->theme;
  gboolean closed = cjm_status_is_closed (row->status);

  *line = (Line) { .row = row };
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      CjmPlanLacks lack = 0;
      g_autofree char *cell = write_cell (self, row, i, &lack);
      g_autofree char *whole = g_strconcat (cell, lack != 0 ? cjm_plan_lack_get_name (self->layout->words, lack) : "", NULL);
      CjmStyle style = i == COLUMN_IMPROVEMENT && !closed ? CJM_STYLE_SMALL_STRONG : CJM_STYLE_SMALL;
      float room = columns[i].width - CELL_GAP - (i == COLUMN_IMPROVEMENT ? MARK : 0);

      line->texts[i] = cjm_texts_lay_out (self->layout->texts, style, whole, room, columns[i].n_lines, PANGO_ALIGN_LEFT);
      line->colors[i] = lack != 0 ? theme->negative_ink : closed || i == COLUMN_SERVES ? theme->secondary : theme->ink;
      line->height = MAX (line->height, line->texts[i].height);
    }
  line->height = ceilf (line->height + 2 * ROW_PADDING);
}

/* "quick win · Sanne · 15 Dec 2026 · started · no objective" */
static char *
describe_row (const CjmPlanView *self,
              const CjmPlanRow  *row)
{
  CjmWords *words = self->layout->words;
  const char *quadrant = cjm_quadrant_get_name (words, row->quadrant);
  GString *text = g_string_new (quadrant);

  for (guint i = COLUMN_SERVES; i < N_COLUMNS; i++)
    {
      CjmPlanLacks lack = 0;
      g_autofree char *cell = write_cell (self, row, i, &lack);
      const char *name = lack != 0 ? cjm_plan_lack_get_name (words, lack) : "";

      if (*cell != '\0' || *name != '\0')
        g_string_append_printf (text, "%s%s%s", text->len > 0 ? " · " : "", cell, name);
    }

  return g_string_free (text, FALSE);
}

static void
add_line (CjmPlanView *self,
          const Line  *line)
{
  const CjmPlanRow *row = line->row;
  g_autofree char *id = g_strconcat ("plan-", cjm_node_get_id (row->improvement), NULL);
  CjmGroup *group = cjm_group_new (row->improvement, id);
  CjmItem *rule;
  float x = 0;

  group->flags = CJM_GROUP_CARD;
  group->width = INNER;
  group->height = line->height;
  group->title = g_strdup (cjm_layout_get_text (row->improvement, CJM_IMPROVEMENT_TITLE));
  group->description = describe_row (self, row);
  rule = cjm_group_add_path (group);
  cjm_item_move_to (rule, 0, line->height);
  cjm_item_line_to (rule, INNER, line->height);
  rule->stroke = cjm_paint (self->layout->theme->hairline, 1);
  rule->line_width = 1;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      float left = x + (i == COLUMN_IMPROVEMENT ? MARK : 0) - line->texts[i].x;

      cjm_group_add_text (group, &line->texts[i], left, ROW_PADDING, line->colors[i]);
      x += columns[i].width;
    }
  cjm_status_mark_draw (self->layout, group, row, 2 + CJM_STATUS_MARK_RADIUS, ROW_PADDING + FIRST_LINE / 2.0f);
  cjm_poster_add (self->poster, group, MARGIN, self->y, ++self->row);
  self->y += line->height;
}

/* Lines until the sheet is full; how many there is no room for */
static guint
add_lines (CjmPlanView *self,
           GPtrArray   *rows)
{
  float end = HEIGHT - MARGIN - FOOT;
  guint group = G_MAXUINT;

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPlanRow *row = g_ptr_array_index (rows, i);
      float heading = get_group (row) != group ? GROUP : 0;
      g_auto (Line) line = { NULL };

      read_line (self, row, &line);
      if (self->y + heading + line.height > end)
        return rows->len - i;
      if (heading > 0)
        add_group (self, row);
      group = get_group (row);
      add_line (self, &line);
    }

  return 0;
}

/* On which day it is read, and how much of it is not on the sheet */
static void
add_foot (CjmPlanView *self,
          guint        n_rows,
          guint        n_more)
{
  const CjmLayout *layout = self->layout;
  const char *today = layout->options->today;
  g_autofree char *date = *today != '\0' ? cjm_figures_format_date (layout->words, today) : NULL;
  g_autofree char *number = cjm_figures_format_whole (layout->words, n_more);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_rows == 0)
    g_string_append (text, cjm_words_get_context (layout->words, "plan", "There is no improvement yet."));
  if (n_more > 0)
    /* Translators: improvements that a sheet has no room for */
    g_string_append_printf (text, cjm_words_get_context_plural (layout->words, "plan", "And %s more.", "And %s more.", n_more), number);
  if (date != NULL)
    {
      g_string_append (text, text->len > 0 ? " " : "");
      /* Translators: %s is the day on which a plan is read */
      g_string_append_printf (text, cjm_words_get_context (layout->words, "plan", "As of %s."), date);
    }
  self->y = HEIGHT - MARGIN - FOOT + 6;
  add_paragraph (self, CJM_STYLE_FIGURE, text->str, 1, layout->theme->secondary, 0);
}

/**
 * cjm_plan_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out the action plan of the document on one sheet: cjm_plan_list().
 */
void
cjm_plan_view_lay_out (const CjmLayout *layout,
                       CjmPoster       *poster)
{
  g_autoptr (GPtrArray) rows = cjm_plan_list (layout->document, layout->options->today);
  CjmPlanView self = { .layout = layout, .poster = poster };
  CjmPlanCounts counts;
  guint n_more = 0;

  cjm_plan_count (rows, &counts);
  g_ptr_array_sort (rows, compare_rows_cb);
  poster->width = WIDTH;
  add_header (&self, &counts);
  if (rows->len > 0)
    {
      add_headings (&self);
      n_more = add_lines (&self, rows);
    }
  add_foot (&self, rows->len, n_more);
  poster->height = HEIGHT;
  cjm_poster_add_paper (poster, layout);
}
