/* cjm-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-card.h"
#include "cjm-face.h"
#include "cjm-figures.h"
#include "cjm-icons.h"

#define LEAST_HEIGHT 46
#define TITLE_LINES 2
#define TEXT_X (CJM_CARD_PADDING + 2 * CJM_DISC_RADIUS + 8)
#define TEXT_TOP 10      /* under the marks */
#define TEXT_BOTTOM 8
#define META_GAP 1
#define MARKS_Y 6        /* the middle of the importance dots */
#define DOT_RADIUS 1.9f
#define DOT_PITCH 6
#define RATING_RADIUS 4.5f
#define RATING_GAP 3
#define CHANNEL_GAP 7
#define CHANNEL_LEAST_WIDTH 24

/* Dots for importance and the diamond of a moment of truth, from the right along the top */
static void
add_marks (const CjmLayout *layout,
           CjmGroup        *group,
           CjmNode         *touchpoint)
{
  gint64 importance = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE);
  float x = group->width - 9;

  if (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH))
    {
      cjm_icons_add_diamond (group, layout->theme, group->width - 10, MARKS_Y + 1.5f);
      x -= 11;
    }

  if (importance > 0)
    {
      CjmItem *dots = cjm_group_add_path (group);

      dots->fill = cjm_paint (layout->theme->mark, 1);
      for (gint64 i = 0; i < importance; i++)
        cjm_item_add_circle (dots, x - (float) i * DOT_PITCH, MARKS_Y, DOT_RADIUS);
    }
}

/* The line under a title: a rating, where one is known, and the channel */
typedef struct
{
  CjmText rating;
  CjmText channel;
  float channel_x;
  float height;          /* 0 where there is neither */
} CjmMeta;

static void
clear_meta (CjmMeta *self)
{
  cjm_text_clear (&self->rating);
  cjm_text_clear (&self->channel);
}

static void
lay_out_meta (const CjmLayout *layout,
              CjmNode         *touchpoint,
              float            width,
              CjmMeta         *meta)
{
  double score = cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);
  const char *channel = cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_CHANNEL);
  float space;

  *meta = (CjmMeta) { .channel_x = TEXT_X };

  if (!isnan (score))
    {
      g_autofree char *figure = cjm_figures_format_score (layout->words, score);

      meta->rating = cjm_texts_lay_out_word (layout->texts, CJM_STYLE_FIGURE_STRONG, figure);
      meta->channel_x += 2 * RATING_RADIUS + RATING_GAP + meta->rating.width + CHANNEL_GAP;
      meta->height = meta->rating.height;
    }

  space = width - CJM_CARD_PADDING - meta->channel_x;
  if (channel != NULL && *channel != '\0' && space >= CHANNEL_LEAST_WIDTH)
    {
      meta->channel = cjm_texts_lay_out_line (layout->texts, CJM_STYLE_FIGURE, channel, space);
      meta->height = MAX (meta->height, meta->channel.height);
    }
}

static void
add_meta (const CjmLayout *layout,
          CjmGroup        *group,
          CjmNode         *touchpoint,
          const CjmMeta   *meta,
          float            y)
{
  const CjmTheme *theme = layout->theme;

  if (meta->rating.layout != NULL)
    {
      double score = cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);
      guint32 color = cjm_theme_get_score_color (theme, score);

      cjm_face_add_rating (group, cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED), color,
                           theme->card, TEXT_X + RATING_RADIUS, y + meta->rating.height / 2, RATING_RADIUS);
      cjm_group_add_text (group, &meta->rating, TEXT_X + 2 * RATING_RADIUS + RATING_GAP, y,
                          cjm_theme_get_score_ink (theme, score));
    }

  if (meta->channel.layout != NULL)
    cjm_group_add_text (group, &meta->channel, meta->channel_x, y, theme->secondary);
}

static char *
describe (const CjmLayout *layout,
          CjmNode         *touchpoint)
{
  CjmWords *words = layout->words;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *contact = cjm_contact_get_name (words, cjm_node_get_choice (touchpoint, CJM_TOUCHPOINT_CONTACT));
  const char *channel = cjm_node_get_text (touchpoint, CJM_TOUCHPOINT_CHANNEL);
  gint64 importance = cjm_node_get_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE);
  double score = cjm_node_get_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE);

  if (contact != NULL)
    g_ptr_array_add (parts, g_strdup (contact));
  if (channel != NULL && *channel != '\0')
    g_ptr_array_add (parts, g_strdup (channel));
  if (!isnan (score))
    {
      g_autofree char *figure = cjm_figures_format_score (words, score);

      g_ptr_array_add (parts, g_strdup_printf (cjm_words_get (words, "satisfaction %s"), figure));
      g_ptr_array_add (parts, g_strdup (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED)
                                            ? cjm_words_get_context (words, "score", "measured")
                                            : cjm_words_get_context (words, "score", "assumption")));
    }
  if (importance > 0)
    g_ptr_array_add (parts, g_strdup_printf (cjm_words_get (words, "importance %d of 5"), (int) importance));
  if (cjm_node_get_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH))
    g_ptr_array_add (parts, g_strdup (cjm_words_get (words, "moment of truth")));

  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/**
 * cjm_card_new:
 * @width: of the card
 *
 * Returns: (transfer full): the card of a touchpoint
 */
CjmGroup *
cjm_card_new (const CjmLayout *layout,
              CjmNode         *touchpoint,
              float            width)
{
  g_autofree char *id = cjm_card_id_new (touchpoint, CJM_CARD_WHOLE);
  CjmGroup *group = cjm_group_new (touchpoint, id);
  const char *title = cjm_layout_get_text (touchpoint, CJM_TOUCHPOINT_TITLE);
  g_auto (CjmText) text = cjm_texts_lay_out (layout->texts, CJM_STYLE_SMALL_STRONG, title,
                                             width - TEXT_X - CJM_CARD_PADDING, TITLE_LINES, PANGO_ALIGN_LEFT);
  CjmTextArea area = { .style = CJM_STYLE_SMALL_STRONG, .ground = layout->theme->card };
  CjmMeta meta;
  float top = TEXT_TOP;

  lay_out_meta (layout, touchpoint, width, &meta);
  group->flags = CJM_GROUP_CARD;
  group->title = g_strdup (title);
  group->description = describe (layout, touchpoint);
  group->width = width;
  group->height = ceilf (MAX (LEAST_HEIGHT, TEXT_TOP + text.height + TEXT_BOTTOM +
                                                (meta.height > 0 ? meta.height + META_GAP : 0)));
  if (meta.height == 0)
    top = MAX ((group->height - text.height) / 2, TEXT_TOP);

  cjm_layout_add_card_ground (layout, group);
  cjm_icons_add_contact (group, layout->theme, cjm_node_get_choice (touchpoint, CJM_TOUCHPOINT_CONTACT),
                         CJM_CARD_PADDING + CJM_DISC_RADIUS, group->height / 2);
  graphene_rect_init (&area.area, TEXT_X, top, width - TEXT_X - CJM_CARD_PADDING, 0);
  cjm_group_add_own_text (group, &text, &area, layout->theme->ink);
  add_meta (layout, group, touchpoint, &meta, top + text.height + META_GAP);
  add_marks (layout, group, touchpoint);
  clear_meta (&meta);

  return group;
}
