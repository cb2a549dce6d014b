/* cjm-matrix-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-matrix-view.h"

#include <math.h>

#include "cjm-chart-frame.h"
#include "cjm-figures.h"
#include "cjm-matrix-card.h"
#include "cjm-matrix-places.h"
#include "cjm-plan-lacks.h"
#include "cjm-plan-words.h"

/*
 * Effort goes to the right and impact upwards, both from 0 to 10, and the quadrants meet in the middle. What would coincide
 * stands beside, with a line to where it belongs. A title for which there is no room stands in a list under the plot, and its
 * dot has the number of it there.
 */

#define MOST_MARKS 200      /* in the plot, and as many in the tray */
#define FIGURES 22          /* the room of the figures of an axis */
#define AXIS 20             /* the room of the name of an axis */
#define ARROW 12            /* length */
#define TEXT_GAP 5
#define NAME_PADDING 8      /* of the name of a quadrant */
#define TINT 0.45           /* share of the colour of a quadrant */
#define SECTION_GAP 14      /* between plot, tray, legend and list */
#define TRAY_PADDING 10
#define CHIP_HEIGHT 28
#define CHIP_PADDING 3      /* round its dot */
#define CHIP_GAP 6
#define LEAST_KEY 230       /* the width of an entry of the list under the plot */
#define KEY_NUMBER 28
#define KEY_LINES 8
#define ROW 24              /* height of a row of the plot, as the arrow keys go through it */

/* The widths at which a label is broken, and into how many lines at the most */
static const struct
{
  float width;
  guint n_lines;
} breaks[CJM_MATRIX_N_LABELS] = { { 190, 1 }, { 150, 2 }, { 120, 4 } };

G_STATIC_ASSERT (CJM_MATRIX_WIDTH == CJM_MATRIX_SIDE + FIGURES + 2 * CJM_MARGIN);

typedef struct
{
  const CjmLayout *layout;
  CjmPoster *poster;
  GPtrArray *placed;        /* of CjmNode: in the order of the marks */
  GPtrArray *unplaced;
  GArray *marks;            /* of CjmMatrixMark */
  GArray *texts;            /* of CjmText: CJM_MATRIX_N_LABELS for each mark */
  GArray *numbered;         /* of guint: marks without a label, in the order of their numbers */
  graphene_rect_t plot;
  guint row;                /* the next for the arrow keys */
  float y;
} CjmMatrixView;

static void
clear_text (gpointer data)
{
  cjm_text_clear (data);
}

static const CjmMatrixMark *
get_mark (const CjmMatrixView *self,
          guint                index)
{
  return &g_array_index (self->marks, CjmMatrixMark, index);
}

static float
get_width (const CjmMatrixView *self)
{
  return self->poster->width - 2 * CJM_MARGIN;
}

/* What is still to be done comes first, since its title is the one to be read; then in the order of the document. */
static void
read_improvements (CjmMatrixView *self)
{
  CjmNode *root = cjm_document_get_root (self->layout->document);
  guint n = cjm_node_get_n_children (root, CJM_DOCUMENT_IMPROVEMENTS);

  for (int over = 0; over <= 1; over++)
    for (guint i = 0; i < n; i++)
      {
        CjmNode *improvement = cjm_node_get_child (root, CJM_DOCUMENT_IMPROVEMENTS, i);

        if (cjm_matrix_card_is_over (improvement) == over)
          g_ptr_array_add (cjm_improvement_get_quadrant (improvement) != CJM_QUADRANT_UNKNOWN ? self->placed : self->unplaced,
                           improvement);
      }
}

static void
read_mark (CjmMatrixView *self,
           CjmNode       *improvement)
{
  const char *title = cjm_layout_get_text (improvement, CJM_IMPROVEMENT_TITLE);
  CjmMatrixMark mark = {
    .impact = cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT),
    .effort = cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT),
    .quadrant = cjm_improvement_get_quadrant (improvement),
  };

  for (guint i = 0; i < CJM_MATRIX_N_LABELS; i++)
    {
      CjmText text = cjm_texts_lay_out (self->layout->texts, CJM_STYLE_SMALL, title, breaks[i].width, breaks[i].n_lines,
                                        PANGO_ALIGN_LEFT);

      /* None is cut off: the longest stand in the list. */
      if (!pango_layout_is_ellipsized (text.layout))
        graphene_size_init (&mark.labels[i], ceilf (text.width), ceilf (text.height));
      g_array_append_val (self->texts, text);
    }
  g_array_append_val (self->marks, mark);
}

static float
get_middle_y (const CjmMatrixView *self,
              guint                index)
{
  return get_mark (self, index)->middle.y;
}

static int
compare_places_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      data)
{
  const CjmMatrixView *self = data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  int rows = (int) (get_middle_y (self, first) / ROW) - (int) (get_middle_y (self, second) / ROW);
  float left = get_mark (self, first)->middle.x, right = get_mark (self, second)->middle.x;

  return rows != 0 ? rows : (left > right) - (left < right);
}

/* Numbers go from left to right and downwards. */
static void
number_marks (CjmMatrixView *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (get_mark (self, i)->label < 0)
      g_array_append_val (self->numbered, i);
  g_array_sort_with_data (self->numbered, compare_places_cb, self);
}

static guint
get_number (const CjmMatrixView *self,
            guint                index)
{
  for (guint i = 0; i < self->numbered->len; i++)
    if (g_array_index (self->numbered, guint, i) == index)
      return i + 1;

  return 0;
}

static void
add_word (const CjmMatrixView *self,
          CjmGroup            *group,
          CjmStyle             style,
          const char          *word,
          float                x,
          float                y)
{
  g_auto (CjmText) text = cjm_texts_lay_out_line (self->layout->texts, style, word, group->width - x);

  cjm_group_add_text (group, &text, x - text.x, y - text.height / 2, self->layout->theme->secondary);
}

static void
add_arrow (const CjmMatrixView *self,
           CjmGroup            *group,
           float                x,
           float                y,
           float                dx,
           float                dy)
{
  CjmItem *arrow = cjm_group_add_path (group);
  float tip_x = x + dx * ARROW / 2, tip_y = y + dy * ARROW / 2;

  cjm_item_move_to (arrow, x - dx * ARROW / 2, y - dy * ARROW / 2);
  cjm_item_line_to (arrow, tip_x, tip_y);
  cjm_item_move_to (arrow, tip_x - 4 * (dx + dy), tip_y - 4 * (dy + dx));
  cjm_item_line_to (arrow, tip_x, tip_y);
  cjm_item_line_to (arrow, tip_x - 4 * (dx - dy), tip_y - 4 * (dy - dx));
  arrow->stroke = cjm_paint (self->layout->theme->secondary, 1);
  arrow->line_width = 1.5f;
}

/* The name of what goes upwards, over its axis */
static void
add_impact (CjmMatrixView *self)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = get_width (self);
  group->height = AXIS;
  add_arrow (self, group, FIGURES + ARROW / 2.0f, AXIS / 2.0f - 2, 0, -1);
  add_word (self, group, CJM_STYLE_SMALL_STRONG, cjm_words_get_context (self->layout->words, "matrix", "Impact"),
            FIGURES + ARROW + TEXT_GAP, AXIS / 2.0f - 2);
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, 0);
  self->y += AXIS;
}

/* The figures of what goes to the right, under the plot, and its name */
static void
add_effort (CjmMatrixView *self)
{
  const CjmTheme *theme = self->layout->theme;
  CjmGroup *group = cjm_group_new (NULL, NULL);
  const char *name = cjm_words_get_context (self->layout->words, "matrix", "Effort");
  g_auto (CjmText) text = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_SMALL_STRONG, name, get_width (self) / 2);
  float right;

  group->width = get_width (self);
  group->height = 2 * AXIS;
  right = group->width - ARROW - TEXT_GAP;
  for (int value = 0; value <= 10; value += 5)
    {
      g_autofree char *figure = cjm_figures_format_whole (self->layout->words, value);
      g_auto (CjmText) word = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_FIGURE, figure);
      graphene_point_t point;

      cjm_matrix_get_point (&self->plot, 0, value, &point);
      cjm_group_add_text (group, &word, point.x - CJM_MARGIN - word.width / 2, (AXIS - word.height) / 2, theme->secondary);
    }
  cjm_group_add_text (group, &text, right - text.width - text.x, AXIS + (AXIS - text.height) / 2, theme->secondary);
  add_arrow (self, group, group->width - ARROW / 2.0f, 1.5f * AXIS, 1, 0);
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, 0);
  self->y += group->height;
}

static void
add_impact_figures (CjmMatrixView *self)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = FIGURES - TEXT_GAP;
  group->height = self->plot.size.height;
  for (int value = 0; value <= 10; value += 5)
    {
      g_autofree char *figure = cjm_figures_format_whole (self->layout->words, value);
      g_auto (CjmText) word = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_FIGURE, figure);
      graphene_point_t point;

      cjm_matrix_get_point (&self->plot, value, 0, &point);
      cjm_group_add_text (group, &word, group->width - word.width, point.y - self->plot.origin.y - word.height / 2,
                          self->layout->theme->secondary);
    }
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->plot.origin.y, 0);
}

/* The plot, in four tints, with the names of the quadrants at its upper and its lower edge */
static void
add_quadrants (CjmMatrixView *self)
{
  const CjmTheme *theme = self->layout->theme;
  const guint32 tints[] = { theme->positive_area, theme->band[0], theme->band[1], theme->negative_area };
  static const CjmQuadrant quadrants[] = { CJM_QUADRANT_QUICK_WIN, CJM_QUADRANT_BIG_PROJECT, CJM_QUADRANT_FILL_IN,
                                           CJM_QUADRANT_THANKLESS_TASK };
  CjmGroup *group = cjm_group_new (NULL, CJM_MATRIX_PLOT);
  float half = self->plot.size.width / 2, middle = self->plot.size.height / 2;

  group->width = self->plot.size.width;
  group->height = self->plot.size.height;
  group->title = g_strdup (cjm_words_get_context (self->layout->words, "matrix", "Action priority matrix"));
  for (guint i = 0; i < G_N_ELEMENTS (quadrants); i++)
    {
      float x = i % 2 * half, y = i / 2 * middle;
      g_auto (CjmText) name = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_SMALL_STRONG,
                                                      cjm_quadrant_get_title (self->layout->words, quadrants[i]),
                                                      half - 2 * NAME_PADDING);
      float name_y = i < 2 ? CJM_MATRIX_NAMES / 2.0f : group->height - CJM_MATRIX_NAMES / 2.0f;

      cjm_group_add_rectangle (group, x, y, half, middle, 0)->fill =
          cjm_paint (cjm_theme_mix (tints[i], self->layout->background, TINT), 1);
      cjm_group_add_text (group, &name, x + NAME_PADDING - name.x, name_y - name.height / 2, theme->secondary);
    }
  cjm_poster_add (self->poster, group, self->plot.origin.x, self->plot.origin.y, 0);
}

/* From where each that is beside its place belongs to where it stands */
static void
add_links (CjmMatrixView *self)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);
  CjmItem *lines = cjm_group_add_path (group);

  group->width = self->plot.size.width;
  group->height = self->plot.size.height;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const CjmMatrixMark *mark = get_mark (self, i);

      if (graphene_point_equal (&mark->point, &mark->middle))
        continue;
      cjm_item_move_to (lines, mark->point.x, mark->point.y);
      cjm_item_line_to (lines, mark->middle.x, mark->middle.y);
    }
  lines->stroke = cjm_paint (self->layout->theme->secondary, 1);
  lines->line_width = 1;
  if (lines->segments->len > 0)
    cjm_poster_add (self->poster, group, self->plot.origin.x, self->plot.origin.y, 0);
  else
    cjm_group_free (group);
}

static void
add_mark (CjmMatrixView *self,
          guint          index)
{
  const CjmMatrixMark *mark = get_mark (self, index);
  CjmNode *improvement = self->placed->pdata[index];
  CjmGroup *card = cjm_matrix_card_new (self->layout, improvement);
  float x = mark->area.origin.x, y = mark->area.origin.y;

  card->width = mark->area.size.width;
  card->height = mark->area.size.height;
  cjm_matrix_card_add_mark (self->layout, card, improvement, get_number (self, index), mark->middle.x - x, mark->middle.y - y);
  if (mark->label >= 0)
    cjm_matrix_card_add_title (self->layout, card, improvement,
                               &g_array_index (self->texts, CjmText, index * CJM_MATRIX_N_LABELS + (guint) mark->label),
                               mark->text.origin.x - x, mark->text.origin.y - y);
  cjm_poster_add (self->poster, card, self->plot.origin.x + x, self->plot.origin.y + y, 1 + (guint) (mark->middle.y / ROW));
}

static void
add_plot (CjmMatrixView *self)
{
  add_impact (self);
  self->plot.origin.y = self->y;
  add_impact_figures (self);
  add_quadrants (self);
  add_links (self);
  for (guint i = 0; i < self->marks->len; i++)
    add_mark (self, i);
  self->row = 2 + (guint) (self->plot.size.height / ROW);
  self->y += self->plot.size.height;
  add_effort (self);
}

/* Those cards of the tray that fit beside each other follow each other; returns where the last line ends. */
static float
add_chips (CjmMatrixView *self,
           float          top)
{
  float left = CJM_MARGIN + TRAY_PADDING, right = CJM_MARGIN + get_width (self) - TRAY_PADDING;
  float room = right - left - CJM_MATRIX_DOT - 3 * CHIP_PADDING - TRAY_PADDING;
  float x = left, y = top;

  for (guint i = 0; i < self->unplaced->len && i < MOST_MARKS; i++)
    {
      CjmNode *improvement = self->unplaced->pdata[i];
      CjmGroup *card = cjm_matrix_card_new (self->layout, improvement);
      g_auto (CjmText) text = cjm_texts_lay_out_line (self->layout->texts, CJM_STYLE_SMALL,
                                                      cjm_layout_get_text (improvement, CJM_IMPROVEMENT_TITLE), room);

      card->width = ceilf (CJM_MATRIX_DOT + 3 * CHIP_PADDING + text.width + TRAY_PADDING);
      card->height = CHIP_HEIGHT;
      if (x > left && x + card->width > right)
        {
          x = left;
          y += CHIP_HEIGHT + CHIP_GAP;
          self->row++;
        }
      cjm_layout_add_card_ground (self->layout, card);
      cjm_matrix_card_add_mark (self->layout, card, improvement, 0, CHIP_PADDING + CJM_MATRIX_DOT / 2.0f, CHIP_HEIGHT / 2.0f);
      cjm_matrix_card_add_title (self->layout, card, improvement, &text, CJM_MATRIX_DOT + 3 * CHIP_PADDING,
                                 (CHIP_HEIGHT - text.height) / 2);
      cjm_poster_add (self->poster, card, x, y, self->row);
      x += card->width + CHIP_GAP;
    }

  return self->unplaced->len > 0 ? y + CHIP_HEIGHT : top;
}

/* In the window it is there even if it is empty, since things are put back into it. */
static void
add_tray (CjmMatrixView *self)
{
  CjmWords *words = self->layout->words;
  CjmGroup *tray = cjm_group_new (NULL, CJM_MATRIX_TRAY);
  const char *title = self->unplaced->len > 0 ? cjm_quadrant_get_title (words, CJM_QUADRANT_UNKNOWN)
                                              : cjm_words_get_context (words, "matrix", "All improvements are placed");
  float top = self->y + TRAY_PADDING;
  CjmItem *edge;

  tray->width = get_width (self);
  tray->title = g_strdup (title);
  add_word (self, tray, CJM_STYLE_SMALL_STRONG, title, TRAY_PADDING, TRAY_PADDING + AXIS / 2.0f);
  cjm_poster_add (self->poster, tray, CJM_MARGIN, self->y, 0);
  tray->height = add_chips (self, top + AXIS + CHIP_GAP) - self->y + TRAY_PADDING;
  edge = cjm_group_add_rectangle (tray, 0.5f, 0.5f, tray->width - 1, tray->height - 1, CJM_CARD_RADIUS);
  edge->stroke = cjm_paint (self->layout->theme->secondary, 1);
  edge->line_width = 1;
  edge->dash[0] = 4;
  edge->dash[1] = 3;
  self->y += tray->height + SECTION_GAP;
}

/* What the shapes of the dots stand for, of those that there are */
static void
add_legend (CjmMatrixView *self)
{
  CjmWords *words = self->layout->words;
  gboolean found[CJM_STATUS_DROPPED + 1] = { FALSE };
  CjmGroup *group = cjm_group_new (NULL, NULL);
  float x = 0;

  for (guint i = 0; i < self->placed->len; i++)
    found[MAX (cjm_node_get_choice (self->placed->pdata[i], CJM_IMPROVEMENT_STATUS), CJM_STATUS_OPEN)] = TRUE;
  for (guint i = 0; i < self->unplaced->len; i++)
    found[MAX (cjm_node_get_choice (self->unplaced->pdata[i], CJM_IMPROVEMENT_STATUS), CJM_STATUS_OPEN)] = TRUE;
  group->width = get_width (self);
  group->height = CJM_MATRIX_DOT;
  for (CjmStatus status = CJM_STATUS_OPEN; status <= CJM_STATUS_DROPPED; status++)
    {
      g_auto (CjmText) text = { NULL };

      if (!found[status])
        continue;
      text = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_SMALL, cjm_status_get_title (words, status));
      cjm_matrix_card_add_dot (self->layout, group, status, NULL, 0, x + CJM_MATRIX_DOT / 2.0f, CJM_MATRIX_DOT / 2.0f);
      x += CJM_MATRIX_DOT + TEXT_GAP;
      cjm_group_add_text (group, &text, x, (CJM_MATRIX_DOT - text.height) / 2, self->layout->theme->secondary);
      x += text.width + SECTION_GAP;
    }
  cjm_poster_add (self->poster, group, CJM_MARGIN, self->y, 0);
  self->y += CJM_MATRIX_DOT;
}

/* "Reply within the hour · Sanne" */
static char *
create_entry (CjmNode *improvement)
{
  const char *title = cjm_layout_get_text (improvement, CJM_IMPROVEMENT_TITLE);
  const char *owner = cjm_layout_get_text (improvement, CJM_IMPROVEMENT_OWNER);

  return *owner != '\0' ? g_strconcat (title, " · ", owner, NULL) : g_strdup (title);
}

static float
add_entry (CjmMatrixView *self,
           guint          number,
           float          x,
           float          y,
           float          width)
{
  g_autofree char *figure = cjm_figures_format_whole (self->layout->words, number);
  g_autofree char *entry = create_entry (self->placed->pdata[g_array_index (self->numbered, guint, number - 1)]);
  g_auto (CjmText) left = cjm_texts_lay_out_word (self->layout->texts, CJM_STYLE_SMALL_STRONG, figure);
  g_auto (CjmText) text = cjm_texts_lay_out (self->layout->texts, CJM_STYLE_SMALL, entry, width - KEY_NUMBER, KEY_LINES,
                                             PANGO_ALIGN_LEFT);
  CjmGroup *group = cjm_group_new (NULL, NULL);

  group->width = width;
  group->height = ceilf (MAX (left.height, text.height));
  cjm_group_add_text (group, &left, KEY_NUMBER - CHIP_GAP - left.width, 0, self->layout->theme->secondary);
  cjm_group_add_text (group, &text, KEY_NUMBER - text.x, 0, self->layout->theme->ink);
  cjm_poster_add (self->poster, group, x, y, 0);

  return group->height;
}

/* What the numbers stand for, in columns that are filled line by line */
static void
add_key (CjmMatrixView *self)
{
  guint n_columns = MAX ((guint) (get_width (self) / LEAST_KEY), 1);
  float width = floorf ((get_width (self) + SECTION_GAP) / n_columns) - SECTION_GAP;
  float line = 0;

  if (self->numbered->len == 0)
    return;

  self->y += SECTION_GAP;
  for (guint i = 0; i < self->numbered->len; i++)
    {
      guint column = i % n_columns;
      float height;

      if (column == 0 && i > 0)
        {
          self->y += line + TEXT_GAP;
          line = 0;
        }
      height = add_entry (self, i + 1, CJM_MARGIN + column * (width + SECTION_GAP), self->y, width);
      line = MAX (line, height);
    }
  self->y += line;
}

static char *
create_note (const CjmMatrixView *self)
{
  CjmWords *words = self->layout->words;
  g_autofree char *most = cjm_figures_format_whole (words, MOST_MARKS);
  guint n = self->placed->len + self->unplaced->len;
  /* Translators: how to read a chart */
  const char *note = cjm_words_get_context (words, "matrix",
                                            "Impact and effort go from 0 to 10; from 5 on they are high. Letters: the owner; “?”: nobody yet.");

  if (n == 0)
    return g_strdup (cjm_words_get_context (words, "matrix", "There are no improvements yet."));
  if (self->placed->len <= MOST_MARKS && self->unplaced->len <= MOST_MARKS)
    return g_strdup (note);

  /* Translators: how to read a chart, and how many improvements it shows at the most */
  return g_strdup_printf (cjm_words_get_context (words, "matrix", "%1$s No more than the first %2$s are shown."), note, most);
}

static void
lay_out (CjmMatrixView *self)
{
  float side;

  read_improvements (self);
  for (guint i = 0; i < self->placed->len && i < MOST_MARKS; i++)
    read_mark (self, self->placed->pdata[i]);
  side = cjm_matrix_places_find (self->marks, cjm_chart_frame_get_width (self->layout) - FIGURES - 2 * CJM_MARGIN);
  number_marks (self);
  graphene_rect_init (&self->plot, CJM_MARGIN + FIGURES, 0, side, side + 2 * CJM_MATRIX_NAMES);
  self->poster->width = side + FIGURES + 2 * CJM_MARGIN;
}

/* Improvements are the document's, not a journey's. */
static const char *
get_subject (const CjmLayout *layout)
{
  const char *title = cjm_layout_get_text (cjm_document_get_root (layout->document), CJM_DOCUMENT_TITLE);

  return *title != '\0' ? title : cjm_layout_get_text (layout->journey, CJM_JOURNEY_TITLE);
}

/* None under a heading of the window; what the picture is called it says there too. */
static void
add_header (CjmMatrixView *self)
{
  const char *title = cjm_words_get_context (self->layout->words, "matrix", "Action priority matrix");

  if (!self->layout->options->lanes_only)
    {
      self->y = cjm_chart_frame_begin_of (self->layout, self->poster, title, get_subject (self->layout));
      return;
    }

  self->poster->title = g_strdup (title);
  self->poster->description = g_strdup (get_subject (self->layout));
  self->y = TEXT_GAP;
}

/**
 * cjm_matrix_view_lay_out:
 * @poster: (inout): takes the whole of the picture
 *
 * Lays out the action priority matrix of the document's improvements, whichever journey they belong to.
 */
void
cjm_matrix_view_lay_out (const CjmLayout *layout,
                         CjmPoster       *poster)
{
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();
  g_autoptr (GPtrArray) unplaced = g_ptr_array_new ();
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CjmMatrixMark));
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (CjmText));
  g_autoptr (GArray) numbered = g_array_new (FALSE, FALSE, sizeof (guint));
  CjmMatrixView self = { .layout = layout, .poster = poster, .placed = placed, .unplaced = unplaced, .marks = marks,
                         .texts = texts, .numbered = numbered };
  g_autofree char *note = NULL;

  g_array_set_clear_func (texts, clear_text);
  lay_out (&self);
  note = create_note (&self);
  add_header (&self);
  add_plot (&self);
  self.y += SECTION_GAP;
  if (unplaced->len > 0 || layout->options->empty_lanes)
    add_tray (&self);
  if (placed->len + unplaced->len > 0)
    add_legend (&self);
  add_key (&self);
  cjm_chart_frame_end (layout, poster, note, self.y);
}
