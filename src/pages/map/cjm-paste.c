/* cjm-paste.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-paste.h"

#include <glib/gi18n.h>

#include "cjm-arrange.h"
#include "cjm-fragment.h"
#include "cjm-map-card.h"
#include "cjm-picture-file.h"
#include "cjm-references.h"

/*
 * Where on a map something goes that is pasted: behind the selected card if that is in the same list, else to the end
 * of its own list in the selected card's episode; an episode behind the selected one, a phase behind the selected one.
 */

/* Nothing is selected after cards have gone, but the focus is on the card next to them. */
static CjmNode *
get_anchor (CjmCanvas *view)
{
  CjmNode *selected = cjm_canvas_get_selected_node (view);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const CjmGroup *group = NULL;

  if (selected == NULL && CJM_IS_MAP_CARD (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (view)))
    group = cjm_scene_find (cjm_canvas_get_scene (view), cjm_map_card_get_id (CJM_MAP_CARD (focus)), NULL);

  return group != NULL ? group->node : selected;
}

static CjmNode *
get_last_child (CjmNode *node,
                guint    member)
{
  guint n = cjm_node_get_n_children (node, member);

  return n > 0 ? cjm_node_get_child (node, member, n - 1) : NULL;
}

/* The episode in which a node is or under which it stands, or the node itself */
static CjmNode *
get_episode (CjmNode *node)
{
  if (node == NULL)
    return NULL;
  if (cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT)
    return cjm_improvement_find_episode (node);

  return cjm_node_get_ancestor (node, CJM_KIND_EPISODE);
}

static CjmNode *
get_phase (CjmNode *node)
{
  CjmNode *episode = get_episode (node);

  return node != NULL ? cjm_node_get_ancestor (episode != NULL ? episode : node, CJM_KIND_PHASE) : NULL;
}

static gboolean
find_place_for_card (CjmNode  *selected,
                     CjmKind   kind,
                     guint     member,
                     CjmPlace *place)
{
  CjmNode *episode = get_episode (selected);

  if (selected != NULL && cjm_node_get_kind (selected) == kind
      && (kind != CJM_KIND_NOTE || cjm_node_get_parent_member (selected) == member))
    return cjm_place_after (selected, place);

  return episode != NULL && cjm_place_in_episode (episode, kind, member, place);
}

static gboolean
find_place (CjmCanvas *view,
            CjmKind    kind,
            guint      member,
            CjmPlace  *place)
{
  CjmNode *journey = cjm_canvas_get_journey (view);
  CjmNode *selected = get_anchor (view);
  CjmNode *episode = get_episode (selected);
  CjmNode *phase = get_phase (selected);

  if (kind != CJM_KIND_PHASE && kind != CJM_KIND_EPISODE)
    return find_place_for_card (selected, kind, member, place);

  if (phase == NULL)
    phase = get_last_child (journey, CJM_JOURNEY_PHASES);
  *place = (CjmPlace) { .parent = journey, .member = CJM_JOURNEY_PHASES, .index = CJM_END, .episode = episode };
  if (kind == CJM_KIND_EPISODE)
    {
      if (phase == NULL)
        return FALSE;
      place->parent = phase;
      place->member = CJM_PHASE_EPISODES;
    }
  if (kind == CJM_KIND_PHASE && phase != NULL)
    place->index = cjm_node_get_index (phase) + 1;
  else if (kind == CJM_KIND_EPISODE && episode != NULL)
    place->index = cjm_node_get_index (episode) + 1;

  return TRUE;
}

static void
add_pictures (CjmDocument *document,
              CjmNode     *fragment)
{
  for (guint i = 0; i < cjm_node_get_n_children (fragment, CJM_DOCUMENT_PICTURES); i++)
    {
      CjmNode *picture = cjm_node_get_child (fragment, CJM_DOCUMENT_PICTURES, i);
      g_autoptr (CjmNode) copy = NULL;

      if (cjm_document_find_picture (document, cjm_node_get_id (picture)) != NULL)
        continue;

      copy = cjm_node_copy (picture);
      cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_PICTURES, CJM_END, copy);
    }
}

/* Episodes that come along with phases go to the end of the phase behind which those are put; where there was none, of
 * the last that was put. */
static GPtrArray *
place_loose_episodes (CjmDocument    *document,
                      GPtrArray      *nodes,
                      const CjmPlace *place,
                      CjmNode        *last,
                      const char     *label)
{
  gboolean follows = place->index != CJM_END && place->index > 0;
  const CjmPlace end = {
    .parent = follows ? cjm_node_get_child (place->parent, CJM_JOURNEY_PHASES, place->index - 1) : last,
    .member = CJM_PHASE_EPISODES,
    .index = CJM_END,
  };
  g_autoptr (GPtrArray) episodes = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      if (cjm_node_get_kind (g_ptr_array_index (nodes, i)) == CJM_KIND_EPISODE)
        g_ptr_array_add (episodes, g_ptr_array_index (nodes, i));
    }

  return episodes->len > 0 ? cjm_arrange_copy (document, episodes, &end, label) : NULL;
}

static char *
paste_at (CjmCanvas      *view,
          CjmNode        *fragment,
          GPtrArray      *nodes,
          const CjmPlace *place)
{
  CjmDocument *document = cjm_canvas_get_document (view);
  const char *label = ngettext ("Paste card", "Paste cards", nodes->len);
  g_autoptr (GPtrArray) placed = NULL;
  g_autoptr (GPtrArray) loose = NULL;

  cjm_document_begin (document, label);
  placed = cjm_arrange_copy (document, nodes, place, label);
  if (place->member == CJM_JOURNEY_PHASES && placed->len > 0 && placed->len < nodes->len)
    loose = place_loose_episodes (document, nodes, place, g_ptr_array_index (placed, placed->len - 1), label);
  if (loose != NULL)
    g_ptr_array_extend (placed, loose, (GCopyFunc) (GCallback) g_object_ref, NULL);
  for (guint i = 0; i < placed->len; i++)
    cjm_references_prune (g_ptr_array_index (placed, i));
  if (placed->len > 0)
    add_pictures (document, fragment);
  cjm_document_commit (document);

  cjm_canvas_select_nodes (view, placed);
  if (placed->len < nodes->len)
    /* Translators: after pasting */
    return g_strdup_printf (ngettext ("%u card does not fit there", "%u cards do not fit there",
                                      nodes->len - placed->len), nodes->len - placed->len);

  return NULL;
}

/**
 * cjm_paste_fragment:
 * @view: the map
 * @fragment: the root of cjm_fragment_read()
 *
 * Puts copies of what is in a fragment on the map, with the pictures that they use, and selects them.
 *
 * Returns: (transfer full) (nullable): what a person has to be told
 */
char *
cjm_paste_fragment (CjmCanvas *view,
                    CjmNode   *fragment)
{
  g_autoptr (GPtrArray) nodes = cjm_fragment_list_nodes (fragment);
  CjmNode *lead = nodes->len > 0 ? g_ptr_array_index (nodes, 0) : NULL;
  CjmPlace place;

  if (lead == NULL)
    return g_strdup (_("Nothing on the clipboard fits on a map"));
  if (cjm_canvas_get_journey (view) == NULL)
    return NULL;
  if (!find_place (view, cjm_node_get_kind (lead), cjm_node_get_parent_member (lead), &place))
    return g_strdup (cjm_node_get_kind (lead) == CJM_KIND_EPISODE ? _("An episode needs a phase to be in")
                                                                  : _("Select an episode to paste into"));

  return paste_at (view, fragment, nodes, &place);
}

/**
 * cjm_paste_lines:
 * @view: the map
 * @text: of any number of lines
 *
 * Makes a card of each line: of the kind of the selected card, and touchpoints where an episode is selected.
 *
 * Returns: (transfer full) (nullable): what a person has to be told
 */
char *
cjm_paste_lines (CjmCanvas  *view,
                 const char *text)
{
  CjmNode *selected = get_anchor (view);
  CjmKind kind = selected != NULL ? cjm_node_get_kind (selected) : CJM_KIND_JOURNEY;
  g_autoptr (CjmNode) fragment = NULL;

  switch (kind)
    {
    case CJM_KIND_PHASE:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_IMPROVEMENT:
      break;
    case CJM_KIND_EPISODE:
      kind = CJM_KIND_TOUCHPOINT;
      break;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      return g_strdup (_("Select a card or an episode to paste at"));
    }

  fragment = cjm_fragment_from_lines (text, kind, cjm_node_get_parent_member (selected));
  if (fragment == NULL)
    return g_strdup (_("Nothing on the clipboard fits on a map"));

  return cjm_paste_fragment (view, fragment);
}

/**
 * cjm_paste_find_episode:
 * @view: the map
 *
 * Returns: (transfer none) (nullable): the episode that a picture would belong to
 */
CjmNode *
cjm_paste_find_episode (CjmCanvas *view)
{
  return get_episode (get_anchor (view));
}

/**
 * cjm_paste_picture:
 * @view: the map
 * @episode: found before, which may have left the document
 * @picture: a node of kind picture in no document
 *
 * Makes a picture that of an episode.
 *
 * Returns: whether the episode is still there
 */
gboolean
cjm_paste_picture (CjmCanvas *view,
                   CjmNode   *episode,
                   CjmNode   *picture)
{
  CjmDocument *document = cjm_canvas_get_document (view);

  if (document == NULL || cjm_document_of (episode) != document)
    return FALSE;

  cjm_picture_file_embed (document, episode, CJM_EPISODE_PICTURE, picture, _("Set picture"));

  return TRUE;
}
