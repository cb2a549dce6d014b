/* cjm-card-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-card-id.h"
#include "cjm-card-text.h"
#include "cjm-improvement.h"

/*
 * Which text a card of the map has, for editing it in place, and which card comes after which in its lane. The ids are
 * the scene's; "scenario-e1" is also there for an episode that has no scenario yet, and so no card.
 */

static CjmNode *
find_node (CjmScene   *scene,
           const char *id)
{
  const CjmGroup *group = cjm_scene_find (scene, id, NULL);
  CjmCardPart part;
  CjmNode *node;

  if (group != NULL)
    return group->node;

  node = cjm_card_id_find (cjm_scene_get_document (scene), id, &part);

  return node != NULL && part == CJM_CARD_SCENARIO
                 && cjm_node_get_ancestor (node, CJM_KIND_JOURNEY) == cjm_scene_get_journey (scene)
             ? node
             : NULL;
}

static void
describe_note (CjmCardText *self)
{
  self->member = CJM_NOTE_TEXT;
  self->many_lines = TRUE;
  if (cjm_node_get_parent_member (self->node) == CJM_EPISODE_PROBLEMS)
    {
      self->label = _("Edit problem");
      self->placeholder = _("New problem");
      /* Translators: the name of a text field; %s is what stands in it */
      self->name = _("Problem %s");
    }
  else
    {
      self->label = _("Edit question");
      self->placeholder = _("New question");
      /* Translators: the name of a text field; %s is what stands in it */
      self->name = _("Question %s");
    }
}

static gboolean
describe_episode (CjmCardText *self,
                  const char  *id)
{
  if (cjm_card_id_get_part (id) == CJM_CARD_SCENARIO)
    {
      self->member = CJM_EPISODE_SCENARIO;
      self->many_lines = TRUE;
      self->label = _("Edit scenario");
      self->placeholder = _("What happens here?");
      /* Translators: the name of a text field; %s is the title of the episode */
      self->name = _("Scenario of episode %s");
      return TRUE;
    }

  self->member = CJM_EPISODE_TITLE;
  self->label = _("Edit title");
  self->placeholder = _("New episode");
  /* Translators: the name of a text field; %s is what stands in it */
  self->name = _("Title of episode %s");
  return cjm_card_id_get_part (id) == CJM_CARD_WHOLE;
}

/**
 * cjm_card_text_find:
 * @scene: where it is looked for
 * @id: of a group, or of the scenario that an episode does not have yet
 * @text: (out):
 *
 * Returns: whether a text can be edited in place there
 */
gboolean
cjm_card_text_find (CjmScene    *scene,
                    const char  *id,
                    CjmCardText *text)
{
  *text = (CjmCardText) { .node = find_node (scene, id), .label = _("Edit title") };
  if (text->node == NULL)
    return FALSE;

  switch (cjm_node_get_kind (text->node))
    {
    case CJM_KIND_JOURNEY:
      text->member = CJM_JOURNEY_TITLE;
      text->placeholder = _("I …");
      /* Translators: the name of a text field; %s is what stands in it */
      text->name = _("Title of journey %s");
      return TRUE;
    case CJM_KIND_PHASE:
      text->member = CJM_PHASE_TITLE;
      text->placeholder = _("New phase");
      /* Translators: the name of a text field; %s is what stands in it */
      text->name = _("Title of phase %s");
      return TRUE;
    case CJM_KIND_EPISODE:
      return describe_episode (text, id);
    case CJM_KIND_TOUCHPOINT:
      text->member = CJM_TOUCHPOINT_TITLE;
      text->placeholder = _("New touchpoint");
      /* Translators: the name of a text field; %s is what stands in it */
      text->name = _("Title of touchpoint %s");
      return TRUE;
    case CJM_KIND_NOTE:
      describe_note (text);
      return TRUE;
    case CJM_KIND_IMPROVEMENT:
      text->member = CJM_IMPROVEMENT_TITLE;
      text->placeholder = _("New improvement");
      /* Translators: the name of a text field; %s is what stands in it */
      text->name = _("Title of improvement %s");
      return TRUE;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      break;
    }

  return FALSE;
}

/**
 * cjm_card_text_get_name:
 *
 * Returns: (transfer full): what those who cannot see it call the field, such as "Title of touchpoint Booking form"
 */
char *
cjm_card_text_get_name (const CjmCardText *self)
{
  guint title = self->member == CJM_EPISODE_SCENARIO && cjm_node_get_kind (self->node) == CJM_KIND_EPISODE
                    ? CJM_EPISODE_TITLE
                    : self->member;
  const char *text = cjm_node_get_text (self->node, title);
  char *name;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  name = g_strdup_printf (self->name, text != NULL ? text : "");
#pragma GCC diagnostic pop
  g_strchomp (name);

  return name;
}

static void
list_children (CjmNode   *parent,
               guint      member,
               GPtrArray *ids)
{
  for (guint i = 0; i < cjm_node_get_n_children (parent, member); i++)
    g_ptr_array_add (ids, cjm_card_id_new (cjm_node_get_child (parent, member, i), CJM_CARD_WHOLE));
}

static void
list_improvements (CjmScene        *scene,
                   const GPtrArray *improvements,
                   CjmCardPart      part,
                   GPtrArray       *ids)
{
  for (guint i = 0; improvements != NULL && i < improvements->len; i++)
    {
      g_autofree char *id = cjm_card_id_new (improvements->pdata[i], part);

      if (cjm_scene_find (scene, id, NULL) != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }
}

static void
list_in_episode (CjmScene            *scene,
                 CjmNode             *episode,
                 CjmNode             *node,
                 const char          *id,
                 CjmImprovementIndex *improvements,
                 GPtrArray           *ids)
{
  CjmCardPart part = cjm_card_id_get_part (id);

  switch (cjm_node_get_kind (node))
    {
    case CJM_KIND_EPISODE:
      g_ptr_array_add (ids, cjm_card_id_new (episode, part == CJM_CARD_SCENARIO ? part : CJM_CARD_WHOLE));
      break;
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
      list_children (episode, cjm_node_get_parent_member (node), ids);
      break;
    case CJM_KIND_IMPROVEMENT:
      list_improvements (scene, cjm_improvement_index_find (improvements, episode), part, ids);
      break;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_PHASE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      break;
    }
}

/**
 * cjm_card_text_list_lane:
 * @scene: where it is
 * @id: of a card
 *
 * Returns: (transfer full): the ids of the cards of its lane, from left to right and down in every episode; of scenarios
 *   those too that are not written yet
 */
GPtrArray *
cjm_card_text_list_lane (CjmScene   *scene,
                         const char *id)
{
  g_autoptr (CjmImprovementIndex) improvements = NULL;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  CjmNode *journey = cjm_scene_get_journey (scene);
  CjmNode *node = find_node (scene, id);

  if (node == NULL || cjm_node_get_kind (node) == CJM_KIND_JOURNEY)
    return ids;
  if (cjm_node_get_kind (node) == CJM_KIND_PHASE)
    {
      list_children (journey, CJM_JOURNEY_PHASES, ids);
      return ids;
    }
  if (cjm_node_get_kind (node) == CJM_KIND_IMPROVEMENT)
    improvements = cjm_improvement_index_new (cjm_scene_get_document (scene));

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      for (guint j = 0; j < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); j++)
        list_in_episode (scene, cjm_node_get_child (phase, CJM_PHASE_EPISODES, j), node, id, improvements, ids);
    }

  return ids;
}
