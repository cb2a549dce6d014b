/* cjm-map-selection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-map-selection.h"

/*
 * Which cards of a map are selected: ids, so that it outlives cards that scroll away and nodes that come back by undo.
 *
 * One of them leads: the one that was chosen last, which is shown where there is room for one only. The anchor is where
 * a range starts that Shift extends; it stays while ranges come and go.
 */
struct _CjmMapSelection
{
  GHashTable *ids;  /* of char *, owned */
  char *lead;       /* one of them; NULL when there is none */
  char *anchor;     /* where the next range starts; may be gone */
};

/**
 * cjm_map_selection_new:
 *
 * Returns: (transfer full): a selection of nothing
 */
CjmMapSelection *
cjm_map_selection_new (void)
{
  CjmMapSelection *self = g_new0 (CjmMapSelection, 1);

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * cjm_map_selection_free:
 * @self: (nullable) (transfer full): a selection
 */
void
cjm_map_selection_free (CjmMapSelection *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->ids);
  g_free (self->lead);
  g_free (self->anchor);
  g_free (self);
}

/**
 * cjm_map_selection_contains:
 * @id: (nullable): of a card
 *
 * Returns: whether that card is selected
 */
gboolean
cjm_map_selection_contains (CjmMapSelection *self, const char *id)
{
  return id != NULL && g_hash_table_contains (self->ids, id);
}

/**
 * cjm_map_selection_get_size:
 *
 * Returns: how many cards are selected
 */
guint
cjm_map_selection_get_size (CjmMapSelection *self)
{
  return g_hash_table_size (self->ids);
}

/**
 * cjm_map_selection_get_lead:
 *
 * Returns: (nullable): the one that was selected last
 */
const char *
cjm_map_selection_get_lead (CjmMapSelection *self)
{
  return self->lead;
}

/**
 * cjm_map_selection_get_anchor:
 *
 * Returns: (nullable): where a range starts
 */
const char *
cjm_map_selection_get_anchor (CjmMapSelection *self)
{
  return self->anchor;
}

/**
 * cjm_map_selection_list:
 *
 * Returns: (transfer container): the ids, in no order
 */
GPtrArray *
cjm_map_selection_list (CjmMapSelection *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, id);

  return ids;
}

static void
set_text (char **text, const char *value)
{
  char *copy = g_strdup (value);

  g_free (*text);
  *text = copy;
}

/**
 * cjm_map_selection_select:
 * @id: (nullable): the only one from now on, and the anchor; %NULL for none
 *
 * Returns: whether anything changed
 */
gboolean
cjm_map_selection_select (CjmMapSelection *self, const char *id)
{
  guint size = id != NULL ? 1 : 0;
  char *copy;

  set_text (&self->anchor, id);
  if (g_strcmp0 (self->lead, id) == 0 && g_hash_table_size (self->ids) == size)
    return FALSE;

  copy = g_strdup (id);
  g_hash_table_remove_all (self->ids);
  if (copy != NULL)
    g_hash_table_add (self->ids, copy);
  set_text (&self->lead, copy);

  return TRUE;
}

static void
choose_lead (CjmMapSelection *self)
{
  GHashTableIter iter;
  gpointer id = NULL;

  g_hash_table_iter_init (&iter, self->ids);
  g_hash_table_iter_next (&iter, &id, NULL);
  set_text (&self->lead, id);
}

/**
 * cjm_map_selection_toggle:
 * @id: of a card
 *
 * Selects one more, or one less; the anchor is there from now on.
 *
 * Returns: %TRUE
 */
gboolean
cjm_map_selection_toggle (CjmMapSelection *self, const char *id)
{
  set_text (&self->anchor, id);
  if (!g_hash_table_remove (self->ids, self->anchor))
    {
      g_hash_table_add (self->ids, g_strdup (self->anchor));
      set_text (&self->lead, self->anchor);
    }
  else if (g_strcmp0 (self->lead, self->anchor) == 0)
    choose_lead (self);

  return TRUE;
}

static gboolean
has_exactly (CjmMapSelection *self, GPtrArray *ids, const char *lead)
{
  if (ids->len != g_hash_table_size (self->ids) || (lead != NULL && g_strcmp0 (lead, self->lead) != 0))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!g_hash_table_contains (self->ids, ids->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * cjm_map_selection_replace:
 * @ids: each once
 * @lead: (nullable): one of them; the present lead, or else any, where %NULL
 *
 * Selects these and no others. The anchor stays.
 *
 * Returns: whether anything changed
 */
gboolean
cjm_map_selection_replace (CjmMapSelection *self, GPtrArray *ids, const char *lead)
{
  g_autofree char *new_lead = g_strdup (lead);
  GHashTable *old = self->ids;

  if (has_exactly (self, ids, lead))
    return FALSE;

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (self->ids, g_strdup (ids->pdata[i]));
  g_hash_table_unref (old);

  if (cjm_map_selection_contains (self, new_lead))
    set_text (&self->lead, new_lead);
  else if (!cjm_map_selection_contains (self, self->lead))
    choose_lead (self);

  return TRUE;
}

/**
 * cjm_map_selection_prune:
 * @exists: whether what has an id is still there
 *
 * Lets go of what is no longer there.
 *
 * Returns: whether anything changed
 */
gboolean
cjm_map_selection_prune (CjmMapSelection *self, CjmMapExistsFunc exists, gpointer user_data)
{
  gboolean changed = FALSE;
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!exists (id, user_data))
      {
        g_hash_table_iter_remove (&iter);
        changed = TRUE;
      }

  if (changed && !cjm_map_selection_contains (self, self->lead))
    choose_lead (self);

  return changed;
}
