/* cjm-scene-poster.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-history.h"
#include "cjm-scene-private.h"
#include "cjm-view.h"

/* Lays a view other than the map out, and finds its groups by their ids */
void
cjm_scene_lay_out_poster (CjmScene *self)
{
  GPtrArray *placements;

  g_hash_table_remove_all (self->placements);
  g_clear_pointer (&self->poster, cjm_poster_free);
  self->poster = cjm_poster_new ();
  cjm_view_lay_out (self->options.view, &self->layout, self->poster);

  placements = self->poster->placements;
  for (guint i = 0; i < placements->len; i++)
    {
      CjmPlacement *placement = g_ptr_array_index (placements, i);

      if (placement->group->id != NULL)
        g_hash_table_replace (self->placements, placement->group->id, placement);
    }

  self->width = self->poster->width;
  self->height = self->poster->height;
  g_free (self->description);
  self->description = g_strdup (self->poster->description);
}

/* Follows edits of the document: only its language changes more than the poster */
void
cjm_scene_update_poster (CjmScene *self, GArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_SET && cjm_node_get_kind (edit->node) == CJM_KIND_DOCUMENT &&
          edit->member == CJM_DOCUMENT_LANGUAGE)
        {
          cjm_scene_lay_out (self, G_MAXUINT);
          return;
        }
    }

  cjm_scene_lay_out_poster (self);
}
