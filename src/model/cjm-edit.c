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

void
cjm_edit_clear (CjmEdit *self)
{
  if (self->type == CJM_EDIT_SET)
    cjm_value_clear (&self->value, cjm_kind_get_member (cjm_node_get_kind (self->node), self->member));
  g_clear_object (&self->node);
  g_clear_object (&self->parent);
  g_clear_object (&self->to_parent);
}

/**
 * cjm_edits_set_the_same:
 *
 * Returns: whether both only set members, and set the same members of the same nodes
 */
gboolean
cjm_edits_set_the_same (GArray *a,
                        GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const CjmEdit *one = &g_array_index (a, CjmEdit, i);
      const CjmEdit *other = &g_array_index (b, CjmEdit, i);

      if (one->type != CJM_EDIT_SET || other->type != CJM_EDIT_SET
          || one->node != other->node || one->member != other->member)
        return FALSE;
    }

  return TRUE;
}
