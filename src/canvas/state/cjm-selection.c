/* cjm-selection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-selection.h"

struct _CjmSelection
{
  GObject parent_instance;

  GHashTable *ids;  /* of char *, owned */
  char *lead;       /* one of them; NULL when there is none */
  char *anchor;     /* where the next range starts; may be gone */
  char *focus;      /* may be gone, and need not be selected */
};

enum
{
  PROP_LEAD = 1,
  PROP_FOCUS,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmSelection, cjm_selection, G_TYPE_OBJECT)

/**
 * cjm_selection_contains:
 * @id: (nullable): of a card
 *
 * Returns: whether that card is selected
 */
gboolean
cjm_selection_contains (CjmSelection *self,
                        const char   *id)
{
  return id != NULL && g_hash_table_contains (self->ids, id);
}

/**
 * cjm_selection_get_size:
 *
 * Returns: how many cards are selected
 */
guint
cjm_selection_get_size (CjmSelection *self)
{
  return g_hash_table_size (self->ids);
}

/**
 * cjm_selection_get_lead:
 *
 * Returns: (nullable): the one that was selected last
 */
const char *
cjm_selection_get_lead (CjmSelection *self)
{
  return self->lead;
}

/**
 * cjm_selection_get_anchor:
 *
 * Returns: (nullable): where a range starts
 */
const char *
cjm_selection_get_anchor (CjmSelection *self)
{
  return self->anchor;
}

/**
 * cjm_selection_list:
 *
 * Returns: (transfer container): the ids, in no order
 */
GPtrArray *
cjm_selection_list (CjmSelection *self)
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
set_text (char      **text,
          const char *value)
{
  char *copy = g_strdup (value);

  g_free (*text);
  *text = copy;
}

static void
tell (CjmSelection *self,
      const char   *old_lead)
{
  if (g_strcmp0 (self->lead, old_lead) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAD]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * cjm_selection_get_focus:
 *
 * Returns: (nullable): the card that has the focus, or had it last
 */
const char *
cjm_selection_get_focus (CjmSelection *self)
{
  return self->focus;
}

/**
 * cjm_selection_set_focus:
 * @id: (nullable): the card that has the focus now
 */
void
cjm_selection_set_focus (CjmSelection *self,
                         const char   *id)
{
  if (g_strcmp0 (self->focus, id) == 0)
    return;

  set_text (&self->focus, id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}

/**
 * cjm_selection_select:
 * @id: (nullable): the only one from now on, which has the focus and is the anchor; %NULL for none
 *
 * Returns: whether anything else is selected now
 */
gboolean
cjm_selection_select (CjmSelection *self,
                      const char   *id)
{
  guint size = id != NULL ? 1 : 0;
  g_autofree char *old_lead = g_strdup (self->lead);
  g_autofree char *copy = g_strdup (id);

  set_text (&self->anchor, copy);
  if (copy != NULL)
    cjm_selection_set_focus (self, copy);
  if (g_strcmp0 (self->lead, copy) == 0 && g_hash_table_size (self->ids) == size)
    return FALSE;

  g_hash_table_remove_all (self->ids);
  if (copy != NULL)
    g_hash_table_add (self->ids, g_strdup (copy));
  set_text (&self->lead, copy);
  tell (self, old_lead);

  return TRUE;
}

static void
choose_lead (CjmSelection *self)
{
  GHashTableIter iter;
  gpointer id = NULL;

  g_hash_table_iter_init (&iter, self->ids);
  g_hash_table_iter_next (&iter, &id, NULL);
  set_text (&self->lead, id);
}

/**
 * cjm_selection_toggle:
 * @id: of a card
 *
 * Selects one more, or one less; the anchor is there from now on.
 */
void
cjm_selection_toggle (CjmSelection *self,
                      const char   *id)
{
  g_autofree char *old_lead = g_strdup (self->lead);

  set_text (&self->anchor, id);
  if (!g_hash_table_remove (self->ids, self->anchor))
    {
      g_hash_table_add (self->ids, g_strdup (self->anchor));
      set_text (&self->lead, self->anchor);
    }
  else if (g_strcmp0 (self->lead, self->anchor) == 0)
    choose_lead (self);
  tell (self, old_lead);
}

static gboolean
has_exactly (CjmSelection *self,
             GPtrArray    *ids,
             const char   *lead)
{
  if (ids->len != g_hash_table_size (self->ids) || (lead != NULL && g_strcmp0 (lead, self->lead) != 0))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!g_hash_table_contains (self->ids, ids->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * cjm_selection_replace:
 * @ids: each once
 * @lead: (nullable): one of them; the present lead, or else any, where %NULL
 *
 * Selects these and no others. The anchor stays.
 *
 * Returns: whether anything changed
 */
gboolean
cjm_selection_replace (CjmSelection *self,
                       GPtrArray    *ids,
                       const char   *lead)
{
  g_autofree char *new_lead = g_strdup (lead);
  g_autofree char *old_lead = g_strdup (self->lead);
  GHashTable *old = self->ids;

  if (has_exactly (self, ids, lead))
    return FALSE;

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (self->ids, g_strdup (ids->pdata[i]));
  g_hash_table_unref (old);

  if (cjm_selection_contains (self, new_lead))
    set_text (&self->lead, new_lead);
  else if (!cjm_selection_contains (self, self->lead))
    choose_lead (self);
  tell (self, old_lead);

  return TRUE;
}

/**
 * cjm_selection_prune:
 * @exists: whether what has an id is still there
 *
 * Lets go of what is no longer there.
 *
 * Returns: whether anything changed
 */
gboolean
cjm_selection_prune (CjmSelection    *self,
                     CjmSelectionFunc exists,
                     gpointer         user_data)
{
  g_autofree char *old_lead = g_strdup (self->lead);
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

  if (changed && !cjm_selection_contains (self, self->lead))
    choose_lead (self);
  if (changed)
    tell (self, old_lead);

  return changed;
}

static void
cjm_selection_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CjmSelection *self = CJM_SELECTION (object);

  switch (id)
    {
    case PROP_LEAD:
      g_value_set_string (value, self->lead);
      break;
    case PROP_FOCUS:
      g_value_set_string (value, self->focus);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cjm_selection_finalize (GObject *object)
{
  CjmSelection *self = CJM_SELECTION (object);

  g_hash_table_unref (self->ids);
  g_free (self->lead);
  g_free (self->anchor);
  g_free (self->focus);

  G_OBJECT_CLASS (cjm_selection_parent_class)->finalize (object);
}

static void
cjm_selection_class_init (CjmSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_selection_get_property;
  object_class->finalize = cjm_selection_finalize;

  properties[PROP_LEAD] = g_param_spec_string ("lead", NULL, NULL, NULL, read);
  properties[PROP_FOCUS] = g_param_spec_string ("focus", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
cjm_selection_init (CjmSelection *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * cjm_selection_new:
 *
 * Returns: (transfer full): a selection of nothing
 */
CjmSelection *
cjm_selection_new (void)
{
  return g_object_new (CJM_TYPE_SELECTION, NULL);
}
