/* reference-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reference-list.h"

#include <math.h>
#include <string.h>

#define SLACK 1            /* canvas units by which a place may differ, as one is rounded */
#define LONGEST_TITLE 80   /* in a list */

typedef struct
{
  CjmScene *scene;
  GString *text;
} Listing;

static void
add_texts (GString        *text,
           const CjmGroup *group)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CjmItem *item = &g_array_index (group->items, CjmItem, i);

      if (item->type == CJM_ITEM_TEXT)
        g_string_append_printf (text, "  at %.0f %.0f “%.*s”\n", item->x, item->baseline,
                                pango_layout_line_get_length (item->line),
                                pango_layout_get_text (item->layout) + pango_layout_line_get_start_index (item->line));
    }
}

static void
add_card (CjmScene       *scene,
          GString        *text,
          const CjmGroup *group)
{
  static const char *const names[] = { "left", "right", "up", "down" };
  guint position, size;

  cjm_scene_get_position_in_set (scene, group->id, &position, &size);
  g_string_append_printf (text, "  %u of %u;", position, size);
  for (guint i = CJM_DIRECTION_LEFT; i <= CJM_DIRECTION_DOWN; i++)
    {
      const CjmGroup *next = cjm_scene_get_neighbour (scene, group->id, i);

      if (next != NULL)
        g_string_append_printf (text, " %s %s", names[i], next->id);
    }
  g_string_append_c (text, '\n');
  if (group->text.area.size.width > 0)
    g_string_append_printf (text, "  edited in %.0f %.0f, %.0f × %.0f, style %d, aligned %d, on %06x\n",
                            group->text.area.origin.x, group->text.area.origin.y, group->text.area.size.width,
                            group->text.area.size.height, group->text.style, group->text.alignment, group->text.ground);
}

static void
add_group_cb (const CjmGroup        *group,
              const graphene_rect_t *area,
              gpointer               user_data)
{
  const Listing *self = user_data;

  g_string_append_printf (self->text, "%s at %.0f %.0f, %.0f × %.0f", group->id != NULL ? group->id : "-",
                          area->origin.x, area->origin.y, area->size.width, area->size.height);
  if (group->title != NULL)
    {
      g_autofree char *title = g_utf8_substring (group->title, 0, MIN (g_utf8_strlen (group->title, -1), LONGEST_TITLE));

      g_string_append_printf (self->text, " “%s”", title);
    }
  if (group->description != NULL)
    g_string_append_printf (self->text, " (%s)", group->description);
  if ((group->flags & CJM_GROUP_POINT) != 0)
    g_string_append_printf (self->text, " rises %.0f %.0f", group->rise.x, group->rise.y);
  if ((group->flags & CJM_GROUP_UNKNOWN) != 0)
    g_string_append (self->text, " unknown");
  g_string_append_c (self->text, '\n');
  if ((group->flags & CJM_GROUP_CARD) != 0)
    add_card (self->scene, self->text, group);
  add_texts (self->text, group);
}

char *
reference_list_write (CjmScene *scene)
{
  Listing self = { .scene = scene, .text = g_string_new (NULL) };
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);
  g_string_append_printf (self.text, "%.0f × %.0f “%s” (%s) in %s\n", size.width, size.height,
                          cjm_scene_get_title (scene), cjm_scene_get_description (scene),
                          cjm_scene_get_language (scene));
  cjm_scene_foreach (scene, NULL, add_group_cb, &self);

  return g_string_free (self.text, FALSE);
}

static gboolean
is_same_word (const char *a,
              const char *b)
{
  char *a_end, *b_end;
  double x = g_ascii_strtod (a, &a_end);
  double y = g_ascii_strtod (b, &b_end);

  if (a_end == a || b_end == b)
    return g_str_equal (a, b);

  return fabs (x - y) <= SLACK && g_str_equal (a_end, b_end);
}

static gboolean
is_same_line (const char *a,
              const char *b)
{
  g_auto (GStrv) words = g_strsplit (a, " ", -1);
  g_auto (GStrv) others = g_strsplit (b, " ", -1);
  guint n = g_strv_length (words);

  if (n != g_strv_length (others))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_same_word (words[i], others[i]))
      return FALSE;

  return TRUE;
}

/**
 * reference_list_compare:
 *
 * Returns: (transfer full) (nullable): the first line that differs, as expected and as found; %NULL where none does
 */
char *
reference_list_compare (const char *expected,
                        const char *found)
{
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) others = g_strsplit (found, "\n", -1);

  for (guint i = 0; lines[i] != NULL || others[i] != NULL; i++)
    if (lines[i] == NULL || others[i] == NULL || !is_same_line (lines[i], others[i]))
      return g_strdup_printf ("line %u: expected: %s; found: %s", i + 1, lines[i] != NULL ? lines[i] : "nothing more",
                              others[i] != NULL ? others[i] : "nothing more");

  return NULL;
}
