/* cjm-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-edit.h"

/**
 * cjm_edits_new:
 *
 * Returns: (transfer full): an empty array of CjmEdit that owns its elements
 */
GArray *
cjm_edits_new (void)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (CjmEdit));

  g_array_set_clear_func (edits, (GDestroyNotify) cjm_edit_clear);
  return edits;
}

/**
 * cjm_edit_clear:
 * @self: an edit
 *
 * Frees what it holds and leaves it zeroed where that was; the edit itself is the caller's, mostly an array's.
 */
void
cjm_edit_clear (CjmEdit *self)
{
  if (self->type == CJM_EDIT_SET)
    cjm_value_clear (&self->value, cjm_kind_get_member (cjm_node_get_kind (self->node), self->member));
  g_clear_pointer (&self->unknown, g_hash_table_unref);
  g_clear_object (&self->node);
  g_clear_object (&self->parent);
  g_clear_object (&self->to_parent);
}

/* Whether a node came to the document by one of these edits: it takes along what was set in it since. */
static gboolean
inserts (GArray  *edits,
         CjmNode *node)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const CjmEdit *edit = &g_array_index (edits, CjmEdit, i);

      if (edit->type == CJM_EDIT_INSERT && edit->node == node)
        return TRUE;
    }

  return FALSE;
}

static gboolean
only_sets (GArray *edits)
{
  for (guint i = 0; i < edits->len; i++)
    if (g_array_index (edits, CjmEdit, i).type != CJM_EDIT_SET)
      return FALSE;

  return TRUE;
}

/**
 * cjm_edits_cover:
 * @edits: of a step
 * @later: made right after it
 *
 * Returns: whether undoing @edits undoes @later too, and redoing them redoes it: both only set the same members of the
 *   same nodes, or @later only sets members of nodes that @edits inserted
 */
gboolean
cjm_edits_cover (GArray *edits,
                 GArray *later)
{
  gboolean inserted = TRUE;
  gboolean same = edits->len == later->len && only_sets (edits);

  for (guint i = 0; i < later->len; i++)
    {
      const CjmEdit *one = &g_array_index (later, CjmEdit, i);

      inserted = inserted && inserts (edits, one->node);
      same = same && g_array_index (edits, CjmEdit, i).node == one->node
             && g_array_index (edits, CjmEdit, i).member == one->member;
    }

  return only_sets (later) && (same || inserted);
}
