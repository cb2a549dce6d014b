/* cjm-poster-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-history.h"
#include "cjm-poster-layout.h"

/* A picture that is laid out as a whole, and anew after every edit: every view but the map. */

struct _CjmPosterLayout
{
  CjmSceneLayout parent_instance;

  CjmLayout layout;          /* what all parts read */
  CjmPosterFunc fill;
  CjmPoster *poster;         /* as it was laid out last */
  GHashTable *placements;    /* from id to CjmPlacement */
};

G_DEFINE_FINAL_TYPE (CjmPosterLayout, cjm_poster_layout, CJM_TYPE_SCENE_LAYOUT)

static void
lay_out (CjmPosterLayout *self)
{
  GPtrArray *placements;

  g_hash_table_remove_all (self->placements);
  g_clear_pointer (&self->poster, cjm_poster_free);
  self->poster = cjm_poster_new ();
  self->fill (&self->layout, self->poster);

  placements = self->poster->placements;
  for (guint i = 0; i < placements->len; i++)
    cjm_placement_enter (g_ptr_array_index (placements, i), self->placements);
}

/* Only the document's language changes more than the poster. */
static gboolean
cjm_poster_layout_update (CjmSceneLayout *layout,
                          GArray         *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_SET && cjm_node_get_kind (edit->node) == CJM_KIND_DOCUMENT
          && edit->member == CJM_DOCUMENT_LANGUAGE)
        return FALSE;
    }

  lay_out (CJM_POSTER_LAYOUT (layout));

  return TRUE;
}

static void
cjm_poster_layout_get_size (CjmSceneLayout  *layout,
                            graphene_size_t *size)
{
  const CjmPoster *poster = CJM_POSTER_LAYOUT (layout)->poster;

  *size = GRAPHENE_SIZE_INIT (poster->width, poster->height);
}

static void
cjm_poster_layout_get_headings (CjmSceneLayout *layout,
                                CjmHeadings    *headings)
{
  *headings = CJM_POSTER_LAYOUT (layout)->poster->headings;
}

static const char *
cjm_poster_layout_get_title (CjmSceneLayout *layout)
{
  return CJM_POSTER_LAYOUT (layout)->poster->title;
}

static const char *
cjm_poster_layout_get_description (CjmSceneLayout *layout)
{
  return CJM_POSTER_LAYOUT (layout)->poster->description;
}

static void
cjm_poster_layout_get_area (G_GNUC_UNUSED CjmSceneLayout *layout,
                            const CjmPlacement           *placement,
                            graphene_rect_t              *area)
{
  *area = GRAPHENE_RECT_INIT (placement->x, placement->y, placement->group->width, placement->group->height);
}

/* The groups stand in painting order already. */
static void
cjm_poster_layout_foreach (CjmSceneLayout        *layout,
                           const graphene_rect_t *area,
                           CjmGroupFunc           func,
                           gpointer               user_data)
{
  GPtrArray *placements = CJM_POSTER_LAYOUT (layout)->poster->placements;

  for (guint i = 0; i < placements->len; i++)
    {
      const CjmPlacement *placement = g_ptr_array_index (placements, i);
      graphene_rect_t place;

      cjm_poster_layout_get_area (layout, placement, &place);
      if (graphene_rect_intersection (&place, area, NULL))
        func (placement->group, &place, user_data);
    }
}

static CjmPlacement *
cjm_poster_layout_find (CjmSceneLayout *layout,
                        const char     *id)
{
  return g_hash_table_lookup (CJM_POSTER_LAYOUT (layout)->placements, id);
}

static CjmPlacement *
cjm_poster_layout_get_neighbour (CjmSceneLayout *layout,
                                 CjmPlacement   *from,
                                 CjmDirection    direction)
{
  return cjm_poster_find_neighbour (CJM_POSTER_LAYOUT (layout)->poster, from, direction);
}

static void
cjm_poster_layout_get_position (CjmSceneLayout *layout,
                                CjmPlacement   *card,
                                guint          *position,
                                guint          *size)
{
  cjm_poster_find_position (CJM_POSTER_LAYOUT (layout)->poster, card, position, size);
}

static void
cjm_poster_layout_list_lane (CjmSceneLayout *layout,
                             CjmPlacement   *card,
                             GPtrArray      *ids)
{
  cjm_poster_list_row (CJM_POSTER_LAYOUT (layout)->poster, card->row, ids);
}

static void
cjm_poster_layout_finalize (GObject *object)
{
  CjmPosterLayout *self = CJM_POSTER_LAYOUT (object);

  g_hash_table_unref (self->placements);
  g_clear_pointer (&self->poster, cjm_poster_free);

  G_OBJECT_CLASS (cjm_poster_layout_parent_class)->finalize (object);
}

static void
cjm_poster_layout_class_init (CjmPosterLayoutClass *klass)
{
  CjmSceneLayoutClass *layout_class = CJM_SCENE_LAYOUT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_poster_layout_finalize;

  layout_class->update = cjm_poster_layout_update;
  layout_class->get_size = cjm_poster_layout_get_size;
  layout_class->get_headings = cjm_poster_layout_get_headings;
  layout_class->get_title = cjm_poster_layout_get_title;
  layout_class->get_description = cjm_poster_layout_get_description;
  layout_class->foreach = cjm_poster_layout_foreach;
  layout_class->find = cjm_poster_layout_find;
  layout_class->get_area = cjm_poster_layout_get_area;
  layout_class->get_neighbour = cjm_poster_layout_get_neighbour;
  layout_class->get_position = cjm_poster_layout_get_position;
  layout_class->list_lane = cjm_poster_layout_list_lane;
}

static void
cjm_poster_layout_init (CjmPosterLayout *self)
{
  self->placements = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * cjm_poster_layout_new:
 * @layout: what all parts read, borrowed
 * @fill: makes the picture
 *
 * Returns: (transfer full): the layout of a picture that is laid out as a whole
 */
CjmPosterLayout *
cjm_poster_layout_new (const CjmLayout *layout,
                       CjmPosterFunc    fill)
{
  CjmPosterLayout *self = g_object_new (CJM_TYPE_POSTER_LAYOUT, NULL);

  self->layout = *layout;
  self->layout.placements = self->placements;
  self->fill = fill;
  lay_out (self);

  return self;
}
