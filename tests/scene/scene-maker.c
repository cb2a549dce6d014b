/* scene-maker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scene-maker.h"

#include <math.h>
#include <string.h>

#define ARABIC "أبحث عن عطلة صيفية هادئة لعائلتي مع الأطفال وأريد فندقا جيدا"
#define CHINESE "我想为家人预订一个轻松的暑假，价格合理而且安静的地方。"

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);

  return g_string_free (all, FALSE);
}

static CjmNode *
add (CjmNode    *parent,
     guint       member,
     CjmKind     kind,
     const char *format,
     guint       number)
{
  g_autofree char *id = g_strdup_printf (format, number);
  g_autoptr (CjmNode) node = cjm_node_new (kind, id);

  g_assert_true (cjm_node_insert (parent, member, CJM_END, node));

  return node;
}

/* One of the texts that are hard to lay out */
static char *
get_text (guint index)
{
  switch (index % 6)
    {
    case 0:
      return repeat ("Lorem ipsum dolor sit amet consectetur ", 128);
    case 1:
      return repeat ("Donaudampfschifffahrtselektrizit\u00e4tenhaupt", 10);
    case 2:
      return g_strdup (ARABIC);
    case 3:
      return g_strdup (CHINESE);
    case 4:
      return repeat ("a\nb\n\n\nc \u2029", 40);
    default:
      return g_strdup ("");
    }
}

static void
fill_touchpoint (CjmNode    *touchpoint,
                 guint       i,
                 const char *text)
{
  cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_TITLE, text);
  cjm_node_set_text (touchpoint, CJM_TOUCHPOINT_CHANNEL, i % 3 == 0 ? NULL : text);
  cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, i % (CJM_CONTACT_PEER + 1));
  if (i % 6 > 0)
    cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, i % 6);
  cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH, i % 2 == 0);
  if (i % 4 > 0)
    cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, -5 + (double) (i % 11));
  cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, i % 3 == 0);
}

static void
fill_episode (CjmNode *episode,
              guint    i,
              guint    n_touchpoints)
{
  const double scores[] = { 5, -5, 5, -5, 0, 5, 4.9, -4.9, 0.1, -0.1, 3, 5 };
  g_autofree char *text = get_text (i);
  CjmNode *child;

  cjm_node_set_text (episode, CJM_EPISODE_TITLE, text);
  cjm_node_set_text (episode, CJM_EPISODE_SCENARIO, text);
  cjm_node_set_text (episode, CJM_EPISODE_DURATION, i % 2 == 0 ? "P1Y2M3DT4H5M6S" : NULL);
  cjm_node_set_number (episode, CJM_EPISODE_DROP_OFF, (double) (i % 5) / 4);
  cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, text);
  if (i % 7 != 6)
    cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, scores[i % G_N_ELEMENTS (scores)]);
  cjm_node_set_flag (episode, CJM_EPISODE_EMOTION_MEASURED, i % 2 == 0);

  child = add (episode, CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE, "q%u", i);
  cjm_node_set_text (child, CJM_NOTE_TEXT, text);
  child = add (episode, CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, "n%u", i);
  cjm_node_set_text (child, CJM_NOTE_TEXT, text);
  child = add (episode, CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, "m%u", i);
  cjm_node_set_text (child, CJM_NOTE_TEXT, "short");

  for (guint j = 0; j < n_touchpoints; j++)
    {
      child = add (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "t%u", 1000 * i + j);
      fill_touchpoint (child, j, text);
      if (i % 7 == 6)
        cjm_node_set_number (child, CJM_TOUCHPOINT_SATISFACTION_SCORE, NAN);
    }
}

static void
add_improvements (CjmNode *root,
                  guint    n)
{
  const char *const *solved = (const char *const[]) { "n0", "n3", "n2", "q1", "gone", NULL };

  for (guint i = 0; i < n; i++)
    {
      CjmNode *improvement = add (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, "i%u", i);
      g_autofree char *text = get_text (i);

      cjm_node_set_text (improvement, CJM_IMPROVEMENT_TITLE, text);
      cjm_node_set_texts (improvement, CJM_IMPROVEMENT_SOLVES, solved + i % 3);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_EPISODE, i % 4 == 0 ? "e1" : NULL);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_OWNER, i % 2 == 0 ? text : NULL);
      cjm_node_set_text (improvement, CJM_IMPROVEMENT_DEADLINE, i % 3 == 0 ? "2027-03-01" : NULL);
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, i % 11);
      cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, 10 - i % 11);
    }
}

static void
add_persona (CjmNode *root,
             CjmNode *journey)
{
  CjmNode *persona = add (root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, "x%u", 0);
  const guint members[] = { CJM_PERSONA_NAME, CJM_PERSONA_RESIDENCE, CJM_PERSONA_FAMILY, CJM_PERSONA_QUOTE };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *text = get_text (i + 1);

      cjm_node_set_text (persona, members[i], text);
    }
  cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, "x0");
}

static void
add_phases (CjmNode *journey,
            guint    n_phases,
            guint    n_episodes,
            guint    n_touchpoints,
            gboolean ugly)
{
  guint n = 0;

  for (guint i = 0; i < n_phases; i++)
    {
      CjmNode *phase = add (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "p%u", i);
      g_autofree char *title = ugly ? get_text (i) : g_strdup_printf ("Phase %u", i);

      cjm_node_set_text (phase, CJM_PHASE_TITLE, title);
      cjm_node_set_choice (phase, CJM_PHASE_STAGE, 1 + i % CJM_STAGE_AMBASSADOR);
      for (guint j = 0; j < (ugly && i == 1 ? 0 : n_episodes); j++, n++)
        {
          CjmNode *episode = add (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e%u", n);

          if (ugly)
            {
              fill_episode (episode, n, n_touchpoints);
              continue;
            }
          cjm_node_set_text (episode, CJM_EPISODE_TITLE, "I do this");
          cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, -5 + (double) (n * 7 % 11));
          cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, n % 2 == 0 ? "calm" : "rather worried");
          for (guint k = 0; k < n_touchpoints; k++)
            fill_touchpoint (add (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "t%u", 1000 * n + k), k,
                             "Search engine");
        }
    }
}

static CjmNode *
add_journey (CjmNode    *root,
             const char *id,
             const char *title)
{
  CjmNode *journey = add (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, id, 0);

  cjm_node_set_text (journey, CJM_JOURNEY_TITLE, title);

  return journey;
}

static void
add_ideal (CjmNode *root)
{
  CjmNode *ideal = add_journey (root, "ideal", "I do better");
  CjmNode *phase = add (ideal, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "ip%u", 0);

  cjm_node_set_choice (ideal, CJM_JOURNEY_STATE, CJM_STATE_IDEAL);
  cjm_node_set_text (ideal, CJM_JOURNEY_BASIS, "j");
  cjm_node_set_choice (phase, CJM_PHASE_STAGE, CJM_STAGE_AWARENESS);
  for (guint i = 0; i < 12; i++)
    {
      CjmNode *episode = add (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "ie%u", i);
      g_autofree char *counterpart = g_strdup_printf ("e%u", i);

      cjm_node_set_text (episode, CJM_EPISODE_COUNTERPART, i % 3 > 0 ? counterpart : NULL);
      cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, i % 2 == 0 ? 5 : 4 - (double) i / 2);
    }
}

/* A journey of other phases and episodes than the first; some of them answer to its own, by name or by title. */
static CjmNode *
add_other (CjmNode    *root,
           const char *id,
           guint       which)
{
  CjmNode *other = add_journey (root, id, "I do it too");

  for (guint i = 0; i < 3; i++)
    {
      CjmNode *phase = add (other, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "op%u", 10 * which + i);

      cjm_node_set_choice (phase, CJM_PHASE_STAGE, 1 + i * which % CJM_STAGE_AMBASSADOR);
      for (guint j = 0; j < 2 + i; j++)
        {
          CjmNode *episode = add (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "oe%u", 100 * which + 10 * i + j);
          g_autofree char *counterpart = g_strdup_printf ("e%u", 4 * i + j);

          cjm_node_set_text (episode, CJM_EPISODE_TITLE, j == 1 ? "I do this" : "short");
          cjm_node_set_text (episode, CJM_EPISODE_COUNTERPART, j == 2 ? counterpart : NULL);
          cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, j == 3 ? NAN : 4 - (double) (which + i + 2 * j));
        }
    }

  return other;
}

static void
add_others (CjmNode *root,
            CjmNode *journey)
{
  add_persona (root, journey);
  for (guint i = 1; i < 3; i++)
    {
      CjmNode *persona = add (root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, "x%u", i);

      cjm_node_set_text (persona, CJM_PERSONA_NAME, "Gerard and Thea");
      cjm_node_set_number (persona, CJM_PERSONA_SHARE, i == 1 ? 0.3 : NAN);
      cjm_node_set_text (add_other (root, i == 1 ? "k1" : "k2", i), CJM_JOURNEY_PERSONA, i == 1 ? "x1" : "x2");
    }
  cjm_node_set_text (add_other (root, "old", 3), CJM_JOURNEY_PERSONA, "x0");
  cjm_node_set_text (journey, CJM_JOURNEY_BASIS, "old");
}

CjmDocument *
make_document (CjmMake make)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  g_autofree char *title = get_text (make == CJM_MAKE_UGLY ? 0 : 5);
  CjmNode *journey = add_journey (root, "j", make == CJM_MAKE_BARE || make == CJM_MAKE_UGLY ? title : "I do");

  switch (make)
    {
    case CJM_MAKE_BARE:
      add_phases (journey, 1, 0, 0, FALSE);
      break;
    case CJM_MAKE_ONE:
      add_phases (journey, 1, 1, 1, FALSE);
      break;
    case CJM_MAKE_UGLY:
      add_phases (journey, 5, 4, 5, TRUE);
      add_persona (root, journey);
      add_improvements (root, 9);
      break;
    case CJM_MAKE_CROWDED:
      add_phases (journey, 1, 3, 40, TRUE);
      break;
    case CJM_MAKE_LONG:
      add_phases (journey, 20, 15, 1, FALSE);
      break;
    case CJM_MAKE_IDEAL:
      add_phases (journey, 3, 4, 2, FALSE);
      add_ideal (root);
      break;
    case CJM_MAKE_TOGETHER:
      add_phases (journey, 3, 4, 2, FALSE);
      add_ideal (root);
      add_others (root, journey);
      break;
    default:
      break;
    }

  return cjm_document_new (root);
}

CjmNode *
get_journey (CjmDocument *document,
             guint        index)
{
  return cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, index);
}

CjmScene *
make_scene (CjmDocument *document)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);

  return cjm_scene_new (document, get_journey (document, 0), &options);
}

static void
dump_item (GString       *to,
           const CjmItem *item)
{
  g_string_append_printf (to, "  %d %d %06x %a %d %06x %a %a,%a", item->type, item->fill.set, item->fill.rgb,
                          item->fill.alpha, item->stroke.set, item->stroke.rgb, item->stroke.alpha, item->dash[0],
                          item->line_width);
  g_string_append_printf (to, " %a %a %a %a %a", item->area.origin.x, item->area.origin.y, item->area.size.width,
                          item->area.size.height, item->radius);
  if (item->type == CJM_ITEM_TEXT)
    g_string_append_printf (to, " %a %a %.*s", item->x, item->baseline, item->line->length,
                            pango_layout_get_text (item->layout) + item->line->start_index);

  for (guint i = 0; item->segments != NULL && i < item->segments->len; i++)
    {
      const CjmSegment *segment = &g_array_index (item->segments, CjmSegment, i);

      g_string_append_printf (to, " %d", segment->type);
      for (guint j = 0; j < 3; j++)
        g_string_append_printf (to, " %a %a", segment->points[j].x, segment->points[j].y);
    }
  g_string_append_c (to, '\n');
}

static void
dump_cb (const CjmGroup        *group,
         const graphene_rect_t *area,
         gpointer               user_data)
{
  GString *to = user_data;

  g_string_append_printf (to, "%s | %s | %s | %d | %a %a %a %a\n", group->id, group->title, group->description,
                          group->flags, area->origin.x, area->origin.y, area->size.width, area->size.height);
  for (guint i = 0; i < group->items->len; i++)
    dump_item (to, &g_array_index (group->items, CjmItem, i));
}

/* All that a painter reads of a scene, exactly */
char *
dump_scene (CjmScene *scene)
{
  GString *dump = g_string_new (NULL);
  graphene_size_t size;

  cjm_scene_get_size (scene, &size);
  g_string_append_printf (dump, "%a %a %s %s %s\n", size.width, size.height, cjm_scene_get_title (scene),
                          cjm_scene_get_description (scene), cjm_scene_get_language (scene));
  cjm_scene_foreach (scene, NULL, dump_cb, dump);

  return g_string_free (dump, FALSE);
}
