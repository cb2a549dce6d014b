/* cjm-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cjm-layout.h"

/**
 * cjm_placement_new:
 * @group: (transfer full): what is placed
 * @x: canvas units from the left of what it is placed in
 * @y: canvas units from its top
 *
 * Returns: (transfer full): the group at a place, in no lane
 */
CjmPlacement *
cjm_placement_new (CjmGroup *group,
                   float     x,
                   float     y)
{
  CjmPlacement *self = g_new0 (CjmPlacement, 1);

  self->group = group;
  self->x = x;
  self->y = y;
  self->lane = -1;

  return self;
}

/**
 * cjm_placement_free:
 * @self: (nullable) (transfer full): a placement, with its group
 */
void
cjm_placement_free (CjmPlacement *self)
{
  if (self == NULL)
    return;

  cjm_group_free (self->group);
  g_free (self);
}

/**
 * cjm_placement_enter:
 * @index: from id to CjmPlacement
 *
 * Lets what is placed be found by its id.
 */
void
cjm_placement_enter (const CjmPlacement *self,
                     GHashTable         *index)
{
  if (self->group->id != NULL)
    g_hash_table_replace (index, self->group->id, (gpointer) self);
}

/**
 * cjm_placement_leave:
 * @index: (element-type utf8 CjmPlacement): the placements of the scene by their ids
 *
 * Takes a placement out of the index, unless something else has its id by now.
 */
void
cjm_placement_leave (const CjmPlacement *self,
                     GHashTable         *index)
{
  const char *id = self->group->id;

  if (id != NULL && g_hash_table_lookup (index, id) == self)
    g_hash_table_remove (index, id);
}

/**
 * cjm_placement_is_card:
 * @self: (nullable): where a group is placed
 *
 * Returns: whether a person can focus and select what is placed
 */
gboolean
cjm_placement_is_card (const CjmPlacement *self)
{
  return self != NULL && (self->group->flags & CJM_GROUP_CARD) != 0;
}

/**
 * cjm_placements_new:
 *
 * Returns: (transfer full) (element-type CjmPlacement): an empty list that owns what is put into it
 */
GPtrArray *
cjm_placements_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_placement_free);
}

/**
 * cjm_placements_add_ids:
 * @ids: takes the ids of the cards in the list, borrowed from it
 */
void
cjm_placements_add_ids (GPtrArray *self,
                        GPtrArray *ids)
{
  for (guint i = 0; i < self->len; i++)
    {
      const CjmPlacement *placement = g_ptr_array_index (self, i);

      if (cjm_placement_is_card (placement))
        g_ptr_array_add (ids, placement->group->id);
    }
}

/**
 * cjm_placements_clear:
 * @self: (element-type CjmPlacement): a list
 * @index: (element-type utf8 CjmPlacement): the placements of the scene by their ids
 *
 * Empties a list, and takes what was in it out of the index.
 */
void
cjm_placements_clear (GPtrArray  *self,
                      GHashTable *index)
{
  for (guint i = 0; i < self->len; i++)
    cjm_placement_leave (g_ptr_array_index (self, i), index);
  g_ptr_array_set_size (self, 0);
}

/**
 * cjm_placements_find_stretches:
 * @stretches: (out): of guint: where each starts
 *
 * Cuts a list into stretches that each go from left to right, by left and by right edges, so that a part of one can be
 * found without looking at all of it.
 */
void
cjm_placements_find_stretches (GPtrArray *self,
                               GArray    *stretches)
{
  float left = INFINITY;
  float right = INFINITY;

  g_array_set_size (stretches, 0);
  for (guint i = 0; i < self->len; i++)
    {
      const CjmPlacement *placement = g_ptr_array_index (self, i);
      float end = placement->x + placement->group->width;

      if (placement->x < left || end < right)
        g_array_append_val (stretches, i);
      left = placement->x;
      right = end;
    }
}

/**
 * cjm_placements_find_across:
 * @first: of a stretch of the list that goes from left to right, by left and by right edges
 * @end: behind that stretch
 * @x: where to look
 *
 * Returns: the first in the stretch that reaches over @x; @end if none does
 */
guint
cjm_placements_find_across (GPtrArray *self,
                            guint      first,
                            guint      end,
                            float      x)
{
  while (first < end)
    {
      guint middle = (first + end) / 2;
      const CjmPlacement *placement = g_ptr_array_index (self, middle);

      if (placement->x + placement->group->width < x)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/**
 * cjm_placements_find_down:
 * @self: cards under each other
 * @y: where to look
 *
 * Returns: the first card that reaches below @y; the number of cards if none does
 */
guint
cjm_placements_find_down (GPtrArray *self,
                          float      y)
{
  guint first = 0;
  guint end = self->len;

  while (first < end)
    {
      guint middle = (first + end) / 2;
      const CjmPlacement *placement = g_ptr_array_index (self, middle);

      if (placement->y + placement->group->height < y)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/**
 * cjm_layout_add_card_ground:
 * @group: (inout): of the card, with its size
 *
 * Adds the white ground of a card as large as its group, with a shadow on screen and an outline in print.
 */
void
cjm_layout_add_card_ground (const CjmLayout *layout,
                            CjmGroup        *group)
{
  CjmItem *ground;

  if (!layout->options->print)
    cjm_group_add_rectangle (group, 0, 1.5f, group->width, group->height, CJM_CARD_RADIUS)->fill =
        cjm_paint (layout->theme->shadow, layout->theme->shadow_alpha);

  ground = cjm_group_add_rectangle (group, 0.5f, 0.5f, group->width - 1, group->height - 1, CJM_CARD_RADIUS - 0.5f);
  ground->fill = cjm_paint (layout->theme->card, 1);
  ground->stroke = cjm_paint (layout->theme->outline, 1);
  ground->line_width = 1;
}

/**
 * cjm_layout_add_tag:
 * @group: (inout): takes the items
 * @text: one line
 * @ground: 0xrrggbb of the tag
 * @ink: 0xrrggbb of its word
 *
 * Adds a word in a rounded tag with its top left corner at (@x, @y).
 *
 * Returns: the width of the tag; its height is that of the text and %CJM_TAG_EXTRA_HEIGHT
 */
float
cjm_layout_add_tag (const CjmLayout *layout,
                    CjmGroup        *group,
                    const CjmText   *text,
                    float            x,
                    float            y,
                    guint32          ground,
                    guint32          ink)
{
  float width = text->width + CJM_TAG_EXTRA_WIDTH;
  float height = text->height + CJM_TAG_EXTRA_HEIGHT;

  cjm_group_add_rectangle (group, x, y, width, height, height / 2)->fill = cjm_paint (ground, 1);
  cjm_group_add_text (group, text, x + CJM_TAG_EXTRA_WIDTH / 2 - text->x, y + CJM_TAG_EXTRA_HEIGHT / 2, ink);

  return width;
}

/**
 * cjm_layout_hash:
 * @bytes: what is hashed
 * @size: how many bytes
 * @hash: where to go on from: what an earlier call returned
 *
 * Returns: the hash by FNV-1a (Fowler, Noll and Vo)
 */
guint64
cjm_layout_hash (gconstpointer bytes,
                 gsize         size,
                 guint64       hash)
{
  const guint8 *byte = bytes;

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ byte[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

/**
 * cjm_layout_get_text:
 * @member: of a type that holds a text
 *
 * Returns: (transfer none): the text, "" where it is absent: a file has what is required, but a node that is being
 *   built may lack it
 */
const char *
cjm_layout_get_text (CjmNode *node,
                     guint    member)
{
  const char *text = cjm_node_get_text (node, member);

  return text != NULL ? text : "";
}
