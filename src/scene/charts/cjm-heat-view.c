/* cjm-heat-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-heat-view.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-heat-words.h"
#include "cjm-icons.h"

/*
 * A table with a column for each phase and a row for each kind of contact, channel, medium, touchpoint or persona. A cell has
 * the colour of its mean, the stronger the farther from neutral, and says it as a figure; it is dashed where not all of it is
 * measured, hatched where there are touchpoints of which nobody knows, and missing where there are none.
 *
 * Where it is narrow there are no columns: under the name of a row stand its cells, as many beside each other as there is room
 * for, each with the name of its phase.
 */

#define TITLE_LINES 3
#define PHASE_GAP 10        /* under those */
#define LEAST_CELL 84
#define CELL_HEIGHT 40
#define GAP 6
#define RADIUS 6
#define LABELS 150
#define LABEL_GAP 8         /* between a name and the cells */
#define ICON 32             /* the room of a contact's icon */
#define NARROW_CELL 92      /* the least width of a cell with the name of its phase, */
#define NARROW_HEIGHT 52    /* and its height */
#define NARROW_NAME 15      /* the room of that name */
#define SECTION_GAP 12      /* between the cells of a row and the name of the next */
#define STRONGEST 0.5       /* share of the colour at a score of 5 or −5: the figure on it stays readable */

typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  GPtrArray *rows;          /* of CjmHeatRow */
  guint n_phases;
  float cell;               /* width of one */
  float cells_y;
  gboolean narrow;
  guint keys_row;           /* of the arrow keys: the one that is being filled */
} CjmHeatView;

static float
get_x (const CjmHeatView *self,
       guint              phase)
{
  return CJM_MARGIN + LABELS + phase * (self->cell + GAP);
}

static float
get_y (const CjmHeatView *self,
       guint              row)
{
  return self->cells_y + row * (CELL_HEIGHT + GAP);
}

static CjmNode *
get_phase (const CjmHeatView *self,
           guint              index)
{
  return cjm_node_get_child (self->layout->journey, CJM_JOURNEY_PHASES, index);
}

static CjmContact
get_contact (const CjmHeatRow *row)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_CONTACT);

  return (CjmContact) cjm_choice_find (member->choices, row->key);
}

static char *
get_row_name (const CjmHeatView *self,
              const CjmHeatRow  *row)
{
  return cjm_heat_row_to_name (row, self->layout->options->heat_rows, self->layout->document, self->layout->words);
}

/* The names of the phases, as high as the highest of them */
static void
add_phases (CjmHeatView *self)
{
  float highest = 0;

  for (guint i = 0; i < self->n_phases; i++)
    {
      g_auto (CjmText) text = cjm_texts_lay_out (self->layout->texts, CJM_STYLE_SMALL_STRONG,
                                                 cjm_layout_get_text (get_phase (self, i), CJM_PHASE_TITLE),
                                                 self->cell, TITLE_LINES, PANGO_ALIGN_CENTER);
      CjmGroup *group = cjm_group_new (NULL, NULL);

      group->width = self->cell;
      group->height = text.height;
      cjm_group_add_text (group, &text, 0, 0, self->layout->theme->secondary);
      cjm_poster_add (self->poster, group, get_x (self, i), self->cells_y, 0);
      highest = MAX (highest, text.height);
    }

  self->cells_y += ceilf (highest) + PHASE_GAP;
}

static void
add_row_name (CjmHeatView      *self,
              guint             index,
              const CjmHeatRow *row)
{
  const CjmLayout *layout = self->layout;
  gboolean has_icon = layout->options->heat_rows == CJM_HEAT_CONTACT;
  float x = has_icon ? ICON : 0;
  g_autofree char *name = get_row_name (self, row);
  float width = self->narrow ? self->poster->width - 2 * CJM_MARGIN : LABELS - LABEL_GAP;
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_STRONG, name, width - x, 2, PANGO_ALIGN_LEFT);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = self->narrow ? width : LABELS;
  group->height = CELL_HEIGHT;
  if (has_icon)
    cjm_icons_add_contact (group, layout->theme, get_contact (row), CJM_DISC_RADIUS, CELL_HEIGHT / 2);
  cjm_group_add_text (group, &text, x - text.x, (CELL_HEIGHT - text.height) / 2, layout->theme->ink);
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->narrow ? self->cells_y : get_y (self, index), 0);
  self->cells_y += self->narrow ? CELL_HEIGHT : 0;
}

/* "4 touchpoints"; of a persona, whose rows are journeys, "4 episodes" */
static char *
count_nodes (const CjmHeatView *self,
             const CjmHeatCell *cell)
{
  CjmWords *words = self->layout->words;
  guint n = cell->nodes->len;
  g_autofree char *figure = cjm_figures_format_whole (words, n);

  if (self->layout->options->heat_rows == CJM_HEAT_PERSONA)
    return g_strdup_printf (cjm_words_get_plural (words, "%s episode", "%s episodes", n), figure);

  return g_strdup_printf (cjm_words_get_plural (words, "%s touchpoint", "%s touchpoints", n), figure);
}

/* "4 touchpoints, measured, 240 answers" */
static char *
describe_cell (const CjmHeatView *self,
               const CjmHeatCell *cell)
{
  CjmWords *words = self->layout->words;
  g_autofree char *n = count_nodes (self, cell);
  g_autoptr (GString) text = g_string_new (n);

  if (cell->n_known > 0 && cell->n_measured == cell->n_known)
    g_string_append_printf (text, ", %s", cjm_words_get_context (words, "score", "measured"));
  else if (cell->n_known > 0 && cell->n_measured == 0)
    g_string_append_printf (text, ", %s", cjm_words_get_context (words, "score", "assumption"));
  else if (cell->n_known > 0)
    g_string_append_printf (text, ", %s", cjm_words_get_context (words, "heat", "partly measured"));
  if (cell->answers > 0)
    {
      g_autofree char *answers = cjm_figures_format_whole (words, cell->answers);

      g_string_append (text, ", ");
      g_string_append_printf (text, cjm_words_get_plural (words, "%s answer", "%s answers", cell->answers), answers);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
paint_cell (const CjmHeatView *self,
            CjmGroup          *group,
            const CjmHeatCell *cell,
            const char        *figure,
            const char        *phase)
{
  const CjmTheme *theme = self->layout->theme;
  gboolean known = cell->n_known > 0;
  guint32 color = known ? cjm_theme_get_score_color (theme, cell->mean) : theme->hairline;
  g_auto (CjmText) text = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_STRONG, figure);
  CjmItem *ground = cjm_group_add_rectangle (group, 0.5f, 0.5f, group->width - 1, group->height - 1, RADIUS);
  float top = 0;

  if (known)
    ground->fill = cjm_paint (cjm_theme_mix (color, self->layout->background, STRONGEST * fabs (cell->mean) / 5), 1);
  ground->stroke = cjm_paint (known ? color : theme->secondary, 1);
  ground->line_width = 1;
  if (!known || cell->n_measured < cell->n_known)
    {
      ground->dash[0] = 4;
      ground->dash[1] = 3;
    }
  if (!known)
    cjm_chart_frame_hatch (group, 0, 0, group->width, group->height, theme->hairline);
  if (phase != NULL)
    {
      g_auto (CjmText) name = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_FIGURE, phase, group->width - 2 * GAP);

      cjm_group_add_text (group, &name, (group->width - name.width) / 2 - name.x, GAP + (NARROW_NAME - name.height) / 2,
                          theme->ink);
      top += GAP + NARROW_NAME;
    }
  cjm_group_add_text (group, &text, (group->width - text.width) / 2, top + (group->height - top - text.height) / 2, theme->ink);
}

/* At (x, y), in the row of the arrow keys that is being filled */
static void
add_cell (CjmHeatView       *self,
          guint              row,
          guint              phase,
          const char        *row_name,
          const CjmHeatCell *cell,
          float              x,
          float              y)
{
  CjmWords *words = self->layout->words;
  CjmNode *node = get_phase (self, phase);
  g_autofree char *id = g_strdup_printf ("heat-%u-%s", row, cjm_node_get_id (node));
  g_autofree char *figure = cell->n_known > 0 ? cjm_figures_format_score (words, cell->mean) : g_strdup ("?");
  CjmGroup *group = cjm_group_new (node, id);

  group->flags = CJM_GROUP_CARD;
  group->width = self->cell;
  group->height = self->narrow ? NARROW_HEIGHT : CELL_HEIGHT;
  /* Translators: what a row stands for, such as a kind of contact, a phase, and the score there: Employee, Decision: +2.8 */
  group->title = g_strdup_printf (cjm_words_get_context (words, "heat", "%1$s, %2$s: %3$s"), row_name,
                                  cjm_layout_get_text (node, CJM_PHASE_TITLE),
                                  cell->n_known > 0 ? figure : cjm_words_get_context (words, "heat", "not known"));
  group->description = describe_cell (self, cell);
  paint_cell (self, group, cell, figure, self->narrow ? cjm_layout_get_text (node, CJM_PHASE_TITLE) : NULL);
  cjm_poster_add (self->poster, group, x, y, self->keys_row);
}

static void
add_rows (CjmHeatView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CjmHeatRow *row = self->rows->pdata[i];
      g_autofree char *name = get_row_name (self, row);

      add_row_name (self, i, row);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const CjmHeatCell *cell = &g_array_index (row->cells, CjmHeatCell, j);

          if (cell->nodes->len > 0)
            add_cell (self, i, j, name, cell, get_x (self, j), get_y (self, i));
        }
      self->keys_row++;
    }
  self->cells_y = get_y (self, self->rows->len) - GAP;
}

/* The name of a row and under it its cells, from left to right and downwards */
static void
add_section (CjmHeatView      *self,
             guint             index,
             const CjmHeatRow *row)
{
  guint n_columns = MAX ((guint) ((self->poster->width - 2 * CJM_MARGIN + GAP) / (self->cell + GAP)), 1);
  g_autofree char *name = get_row_name (self, row);
  guint n = 0;

  add_row_name (self, index, row);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const CjmHeatCell *cell = &g_array_index (row->cells, CjmHeatCell, i);

      if (cell->nodes->len == 0)
        continue;
      if (n > 0 && n % n_columns == 0)
        {
          self->cells_y += NARROW_HEIGHT + GAP;
          self->keys_row++;
        }
      add_cell (self, index, i, name, cell, CJM_MARGIN + (float) (n % n_columns) * (self->cell + GAP), self->cells_y);
      n++;
    }
  self->cells_y += NARROW_HEIGHT + SECTION_GAP;
  self->keys_row++;
}

/* Why there are no rows */
static const char *
get_empty_note (const CjmHeatView *self)
{
  CjmWords *words = self->layout->words;

  switch (self->layout->options->heat_rows)
    {
    case CJM_HEAT_CONTACT:
      return cjm_words_get_context (words, "heat", "There are no touchpoints with a kind of contact yet.");
    case CJM_HEAT_CHANNEL:
      return cjm_words_get_context (words, "heat", "There are no touchpoints with a channel yet.");
    case CJM_HEAT_MEDIUM:
      return cjm_words_get_context (words, "heat", "There are no touchpoints that are digital or physical yet.");
    case CJM_HEAT_TITLE:
    case CJM_HEAT_PERSONA:
      break;
    }

  return cjm_words_get_context (words, "heat", "There are no touchpoints yet.");
}

/* How to read it; of a journey without rows, why there are none */
static const char *
get_note (const CjmHeatView *self)
{
  CjmWords *words = self->layout->words;

  if (self->rows->len == 0)
    return get_empty_note (self);
  if (self->layout->options->heat_rows == CJM_HEAT_PERSONA)
    return cjm_words_get_context (words, "heat",
                                  "Means of the scores of the episodes. Solid: measured. Dashed: not all of it. Hatched: not "
                                  "known.");

  return cjm_words_get_context (words, "heat",
                                "Means by importance. Solid: measured. Dashed: not all of it. Hatched: not known.");
}

/**
 * cjm_heat_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out how satisfied customers are in each phase of the journey with each kind of contact, or what else the rows
 * stand for: cjm_heat_list().
 */
void
cjm_heat_view_lay_out (const CjmLayout *layout,
                       CjmPoster       *poster)
{
  g_autoptr (GPtrArray) rows = cjm_heat_list (layout->document, layout->journey, layout->options->heat_rows);
  CjmHeatView self = { .layout = layout, .poster = poster, .rows = rows,
                       .n_phases = cjm_node_get_n_children (layout->journey, CJM_JOURNEY_PHASES),
                       .narrow = cjm_chart_frame_is_narrow (layout), .keys_row = 1 };
  float width = cjm_chart_frame_get_width (layout), room = width - 2 * CJM_MARGIN;

  if (self.narrow)
    {
      self.cell = floorf ((room + GAP) / floorf ((room + GAP) / (NARROW_CELL + GAP)) - GAP);
      poster->width = width;
    }
  else
    {
      self.cell = MAX (LEAST_CELL, floorf ((room - LABELS + GAP) / MAX (self.n_phases, 1) - GAP));
      poster->width = MAX (width, get_x (&self, self.n_phases) - GAP + CJM_MARGIN);
    }
  self.cells_y = cjm_chart_frame_begin (layout, poster,
                                        cjm_words_get (layout->words, "Satisfaction by touchpoint and phase"));
  if (self.narrow)
    for (guint i = 0; i < rows->len; i++)
      add_section (&self, i, g_ptr_array_index (rows, i));
  else
    {
      add_phases (&self);
      add_rows (&self);
    }
  cjm_chart_frame_end (layout, poster, get_note (&self), self.cells_y);
}
