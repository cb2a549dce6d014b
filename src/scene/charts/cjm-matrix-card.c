/* cjm-matrix-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-matrix-card.h"

#include <math.h>

#include "cjm-figures.h"
#include "cjm-plan-words.h"

#define RADIUS 10
#define CORNER 4            /* of what is done, which is no disc */
#define ROOM 17             /* for letters in a dot */

/**
 * cjm_matrix_card_is_over:
 * @improvement: a node of kind improvement
 *
 * Returns: whether there is nothing to be done any more: it is done, or dropped
 */
gboolean
cjm_matrix_card_is_over (CjmNode *improvement)
{
  CjmStatus status = cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS);

  return status == CJM_STATUS_DONE || status == CJM_STATUS_DROPPED;
}

static gunichar
find_letter (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return g_unichar_toupper (g_utf8_get_char (at));

  return 0;
}

/**
 * cjm_matrix_card_make_initials:
 * @owner: (nullable): a name
 *
 * Returns: (transfer full): the first letters of its first and last word; one letter of a single word, and "" where there is
 *   no letter
 */
char *
cjm_matrix_card_make_initials (const char *owner)
{
  g_auto (GStrv) words = g_strsplit_set (owner != NULL ? owner : "", " \t\n", -1);
  GString *initials = g_string_new (NULL);
  gunichar first = 0, last = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gunichar letter = find_letter (words[i]);

      if (letter == 0)
        continue;
      if (first == 0)
        first = letter;
      else
        last = letter;
    }
  if (first != 0)
    g_string_append_unichar (initials, first);
  if (last != 0)
    g_string_append_unichar (initials, last);

  return g_string_free (initials, FALSE);
}

static const char *
get_status_name (CjmWords *words,
                 CjmStatus status)
{
  const char *name = cjm_status_get_name (words, status);

  return name != NULL ? name : cjm_words_get_context (words, "matrix", "open");
}

/* `format` is translated, and takes the number as a text. */
static void
append_number (GString    *text,
               CjmWords   *words,
               const char *format,
               double      number)
{
  g_autofree char *figure = cjm_figures_format_value (words, number);

  if (isnan (number))
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, format, figure);
}

static void
append_word (GString    *text,
             const char *word)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, word);
}

/* "impact 8 of 10 · effort 3 of 10 · quick win · started · Sanne · 15 Dec 2026 · expected lift +2" */
static char *
describe (CjmWords *words,
          CjmNode  *improvement)
{
  const char *owner = cjm_node_get_text (improvement, CJM_IMPROVEMENT_OWNER);
  const char *deadline = cjm_node_get_text (improvement, CJM_IMPROVEMENT_DEADLINE);
  const char *quadrant = cjm_quadrant_get_name (words, cjm_improvement_get_quadrant (improvement));
  double lift = cjm_node_get_number (improvement, CJM_IMPROVEMENT_LIFT);
  GString *text = g_string_new (NULL);

  append_number (text, words, cjm_words_get_context (words, "matrix", "impact %s of 10"),
                 cjm_node_get_number (improvement, CJM_IMPROVEMENT_IMPACT));
  append_number (text, words, cjm_words_get_context (words, "matrix", "effort %s of 10"),
                 cjm_node_get_number (improvement, CJM_IMPROVEMENT_EFFORT));
  append_word (text, quadrant != NULL ? quadrant : cjm_words_get_context (words, "matrix", "not placed"));
  append_word (text, get_status_name (words, cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS)));
  if (owner != NULL && *owner != '\0')
    append_word (text, owner);
  else
    append_word (text, cjm_words_get (words, "no owner"));
  if (deadline != NULL)
    {
      g_autofree char *date = cjm_figures_format_date (words, deadline);

      append_word (text, date);
    }
  if (!isnan (lift))
    {
      g_autofree char *figure = cjm_figures_format_score (words, lift);

      g_string_append (text, " · ");
      /* Translators: by how much the score of an episode is expected to rise */
      g_string_append_printf (text, cjm_words_get_context (words, "matrix", "expected lift %s"), figure);
    }

  return g_string_free (text, FALSE);
}

/**
 * cjm_matrix_card_new:
 * @improvement: a node of kind improvement
 *
 * Returns: (transfer full): its card, without size and with nothing on it
 */
CjmGroup *
cjm_matrix_card_new (const CjmLayout *layout,
                     CjmNode         *improvement)
{
  g_autofree char *id = g_strconcat ("matrix-", cjm_node_get_id (improvement), NULL);
  CjmGroup *group = cjm_group_new (improvement, id);

  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (cjm_layout_get_text (improvement, CJM_IMPROVEMENT_TITLE));
  group->description = describe (layout->words, improvement);

  return group;
}

/* Round and hollow, round and filled, a square, round and dashed */
static guint32
add_shape (const CjmLayout *layout,
           CjmGroup        *group,
           CjmStatus        status,
           float            x,
           float            y)
{
  const CjmTheme *theme = layout->theme;
  CjmItem *shape;

  if (status == CJM_STATUS_DONE)
    {
      shape = cjm_group_add_rectangle (group, x - RADIUS + 0.5f, y - RADIUS + 0.5f, 2 * RADIUS - 1, 2 * RADIUS - 1, CORNER);
      shape->fill = cjm_paint (theme->secondary, 1);
      return theme->paper;
    }

  shape = cjm_group_add_path (group);
  cjm_item_add_circle (shape, x, y, RADIUS);
  shape->line_width = 1.5f;
  shape->stroke = cjm_paint (theme->improvement, 1);
  shape->fill = cjm_paint (status == CJM_STATUS_STARTED ? theme->improvement : theme->card, 1);
  if (status == CJM_STATUS_DROPPED)
    {
      shape->stroke = cjm_paint (theme->secondary, 1);
      shape->dash[0] = 3;
      shape->dash[1] = 2;
      return theme->secondary;
    }

  return status == CJM_STATUS_STARTED ? theme->tag_ink : theme->ink;
}

/**
 * cjm_matrix_card_add_dot:
 * @status: how far what it stands for is: decides on its shape
 * @letters: (nullable): within it; only the first where there is no room for all
 * @ink: of the letters of what is open; 0 for the usual one
 * @x: of its middle, within the group
 * @y: the same
 *
 * Adds a dot to a group.
 */
void
cjm_matrix_card_add_dot (const CjmLayout *layout,
                         CjmGroup        *group,
                         CjmStatus        status,
                         const char      *letters,
                         guint32          ink,
                         float            x,
                         float            y)
{
  guint32 usual = add_shape (layout, group, status, x, y);
  g_auto (CjmText) text = { NULL };

  if (letters == NULL || *letters == '\0')
    return;

  text = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE, letters);
  if (text.width > ROOM && g_unichar_isalpha (g_utf8_get_char (letters)))
    {
      g_autofree char *first = g_utf8_substring (letters, 0, 1);

      cjm_text_clear (&text);
      text = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE, first);
    }
  cjm_group_add_text (group, &text, x - text.x - text.width / 2, y - text.height / 2,
                      ink != 0 && status <= CJM_STATUS_OPEN ? ink : usual);
}

/**
 * cjm_matrix_card_add_mark:
 * @number: by which it is known in a list; 0 where its title stands beside it
 * @x: of its middle, within the group
 * @y: the same
 *
 * Adds the dot of an improvement: with its number, or the initials of its owner, or a question mark where it has none.
 */
void
cjm_matrix_card_add_mark (const CjmLayout *layout,
                          CjmGroup        *group,
                          CjmNode         *improvement,
                          guint            number,
                          float            x,
                          float            y)
{
  CjmStatus status = cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS);
  g_autofree char *letters = number > 0 ? cjm_figures_format_whole (layout->words, number)
                                        : cjm_matrix_card_make_initials (cjm_node_get_text (improvement,
                                                                                            CJM_IMPROVEMENT_OWNER));
  gboolean nobody = *letters == '\0' && !cjm_matrix_card_is_over (improvement);

  /* What has only started and nobody's is filled; its question mark is in the ink of that. */
  cjm_matrix_card_add_dot (layout, group, status, nobody ? "?" : letters, nobody ? layout->theme->negative_ink : 0, x, y);
}

/* Strikes out every line of text of a group from an item on. */
static void
strike_out (CjmGroup *group,
            guint     first,
            guint32   rgb)
{
  guint n = group->items->len;

  for (guint i = first; i < n; i++)
    {
      graphene_rect_t area;
      CjmItem *line;
      float y;

      cjm_item_get_extents (&g_array_index (group->items, CjmItem, i), &area);
      y = floorf (area.origin.y + area.size.height / 2) + 0.5f;
      line = cjm_group_add_path (group);
      cjm_item_move_to (line, area.origin.x, y);
      cjm_item_line_to (line, area.origin.x + area.size.width, y);
      line->stroke = cjm_paint (rgb, 1);
      line->line_width = 1;
    }
}

/**
 * cjm_matrix_card_add_title:
 * @text: its title, laid out
 * @x: of the left edge of its letters, within the group
 * @y: of its top, within the group
 *
 * Adds the title of an improvement: quieter where it is over, and struck out where it was dropped.
 */
void
cjm_matrix_card_add_title (const CjmLayout *layout,
                           CjmGroup        *group,
                           CjmNode         *improvement,
                           const CjmText   *text,
                           float            x,
                           float            y)
{
  const CjmTheme *theme = layout->theme;
  guint first = group->items->len;
  guint32 ink = cjm_matrix_card_is_over (improvement) ? theme->secondary : theme->ink;

  cjm_group_add_text (group, text, x - text->x, y, ink);
  if (cjm_node_get_choice (improvement, CJM_IMPROVEMENT_STATUS) == CJM_STATUS_DROPPED)
    strike_out (group, first, ink);
}
