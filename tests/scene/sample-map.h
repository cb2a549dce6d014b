/* sample-map.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-scene.h"

/* Maps that are hard to draw, made by hand. */

/* A PNG of two pixels, one red and one blue, and an SVG */
#define SAMPLE_PNG                                                                                                     \
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg=="
#define SAMPLE_SVG                                                                                                     \
  "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4IiBoZWlnaHQ9IjgiPjxyZWN0IHdpZHRoPSI4IiBoZWlnaHQ9"   \
  "IjgiIGZpbGw9IiMwMGZmMDAiLz48L3N2Zz4="

/* A JPEG of 16 × 8 pixels, left half red and right half blue, that asks to be turned a quarter to the right */
#define SAMPLE_JPEG                                                                                                \
  "/9j/4QAiRXhpZgAASUkqAAgAAAABABIBAwABAAAABgAAAAAAAAD/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEycc" \
  "HhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09P" \
  "T09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBABAAAAAAAAAAAA" \
  "AAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAX/xAAZEQACAwEAAAAAAAAAAAAAAAAAQwWBwQb/2gAMAwEAAhEDEQA/AMmlAS55laLzq7w//9k="

typedef enum
{
  SAMPLE_EMPTY,      /* a journey and nothing in it */
  SAMPLE_BARE,       /* one episode, no optional member */
  SAMPLE_UGLY,       /* endless titles and words, right to left, Chinese, forbidden characters, every mark */
  SAMPLE_CROWDED,    /* 40 touchpoints in one episode */
  SAMPLE_LONG,       /* 60 episodes */
  SAMPLE_PICTURES,   /* portraits */
  N_SAMPLES
} Sample;

static inline CjmNode *
sample_add (CjmNode *parent,
            guint    member,
            CjmKind  kind,
            guint    text_member,
            const char *text)
{
  CjmNode *root = cjm_node_get_root (parent);
  guint count = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (root), "count")) + 1;
  g_autofree char *id = g_strdup_printf ("n%u", count);
  g_autoptr (CjmNode) child = cjm_node_new (kind, id);

  g_object_set_data (G_OBJECT (root), "count", GUINT_TO_POINTER (count));
  if (text != NULL)
    g_assert_true (cjm_node_set_text (child, text_member, text));
  g_assert_true (cjm_node_insert (parent, member, CJM_END, child));
  return child;
}

static inline CjmNode *
sample_add_episode (CjmNode    *phase,
                    const char *title,
                    double      score)
{
  CjmNode *episode = sample_add (phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, CJM_EPISODE_TITLE, title);

  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, score);
  return episode;
}

static inline void
sample_fill_episode (CjmNode *root,
                     CjmNode *episode,
                     guint    n_touchpoints,
                     guint    seed)
{
  CjmNode *problem;
  CjmNode *improvement;

  for (guint i = 0; i < n_touchpoints; i++)
    {
      g_autofree char *title = g_strdup_printf ("Touchpoint <%u> & more", i);
      CjmNode *touchpoint = sample_add (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_TITLE,
                                        title);

      cjm_node_set_choice (touchpoint, CJM_TOUCHPOINT_CONTACT, (i + seed) % 7);
      cjm_node_set_whole (touchpoint, CJM_TOUCHPOINT_IMPORTANCE, 1 + (i + seed) % 5);
      cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_MOMENT_OF_TRUTH, i % 3 == 0);
      cjm_node_set_number (touchpoint, CJM_TOUCHPOINT_SATISFACTION_SCORE, (double) (i % 11) - 5);
      cjm_node_set_flag (touchpoint, CJM_TOUCHPOINT_SATISFACTION_MEASURED, i % 2 == 0);
    }

  sample_add (episode, CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE, CJM_NOTE_TEXT, "Is  this   it?");
  problem = sample_add (episode, CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, CJM_NOTE_TEXT, "Reply after 3 days");
  improvement = sample_add (root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_TITLE, "Reply sooner");
  cjm_node_set_texts (improvement, CJM_IMPROVEMENT_SOLVES, (const char *[]) { cjm_node_get_id (problem), NULL });
  cjm_node_set_number (improvement, CJM_IMPROVEMENT_IMPACT, seed % 11);
  cjm_node_set_number (improvement, CJM_IMPROVEMENT_EFFORT, 3);
}

static inline void
sample_make_ugly (CjmNode *root,
                  CjmNode *journey)
{
  const char *titles[] = { "", "Ik ben er", "أريد أن أحجز عطلة صيفية لعائلتي في أوروبا!", "我想为家人预订一个轻松的暑假，请告诉我怎么做",
                           "a\001b\357\277\277c\td\ne", "😀 & <b>not bold</b> \"quoted\"" };
  g_autofree char *word = g_strnfill (400, 'w');
  g_autoptr (GString) endless = g_string_new ("");
  CjmNode *phase = NULL;

  for (guint i = 0; i < 700; i++)
    g_string_append (endless, "endless ");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      CjmNode *episode;

      if (i % 2 == 0)
        phase = sample_add (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, CJM_PHASE_TITLE, i == 2 ? word : titles[i]);
      episode = sample_add_episode (phase, i == 1 ? endless->str : titles[i], i == 3 ? NAN : (i * 7) % 11 - 5.0);
      cjm_node_set_text (episode, CJM_EPISODE_SCENARIO, i % 2 == 0 ? word : titles[i]);
      cjm_node_set_text (episode, CJM_EPISODE_EMOTION_WORD, i == 4 ? word : titles[i]);
      cjm_node_set_number (episode, CJM_EPISODE_DROP_OFF, i / 10.0);
      sample_add (episode, CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, CJM_NOTE_TEXT, endless->str);
      sample_add (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_TITLE, endless->str);
      sample_add (episode, CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_TITLE, titles[i]);
      sample_fill_episode (root, episode, 2, i);
    }
}

static inline CjmNode *
sample_add_persona (CjmNode    *root,
                    const char *data,
                    CjmPictureType type)
{
  CjmNode *persona = sample_add (root, CJM_DOCUMENT_PERSONAS, CJM_KIND_PERSONA, CJM_PERSONA_NAME, "Marieke");
  g_autofree guchar *bytes = NULL;
  g_autofree char *key = NULL;
  g_autoptr (CjmNode) picture = NULL;
  gsize length;

  bytes = g_base64_decode (data, &length);
  key = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, length);
  picture = cjm_node_new (CJM_KIND_PICTURE, key);
  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, type);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, data);
  g_assert_true (cjm_node_insert (root, CJM_DOCUMENT_PICTURES, CJM_END, picture));

  cjm_node_set_text (persona, CJM_PERSONA_PORTRAIT, key);
  cjm_node_set_text (persona, CJM_PERSONA_QUOTE, "“Not too far to fly”");
  return persona;
}

/* Returns: (transfer full): a document whose first journey is the sample; its portrait, where it has one, is the
 * picture */
static inline CjmDocument *
sample_create_with_picture (Sample          sample,
                            const char     *data,
                            CjmPictureType  type)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  CjmNode *journey = sample_add (root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, CJM_JOURNEY_TITLE, "I book a holiday");
  CjmNode *phase;

  if (sample == SAMPLE_UGLY)
    {
      cjm_node_set_text (root, CJM_DOCUMENT_LANGUAGE, "nl");
      sample_make_ugly (root, journey);
    }
  else if (sample != SAMPLE_EMPTY)
    {
      guint n = sample == SAMPLE_LONG ? 60 : sample == SAMPLE_PICTURES ? 3 : 1;

      phase = sample_add (journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, CJM_PHASE_TITLE, "Need");
      for (guint i = 0; i < n; i++)
        {
          CjmNode *episode = sample_add_episode (phase, "I look", sample == SAMPLE_BARE ? NAN : (i * 37) % 101 / 10.0 - 5);

          if (sample != SAMPLE_BARE)
            sample_fill_episode (root, episode, sample == SAMPLE_CROWDED ? 40 : 2, i);
        }
    }

  if (sample == SAMPLE_PICTURES)
    {
      CjmNode *persona = sample_add_persona (root, data, type);

      cjm_node_set_text (journey, CJM_JOURNEY_PERSONA, cjm_node_get_id (persona));
    }

  return cjm_document_new (root);
}

static inline CjmDocument *
sample_create (Sample sample)
{
  return sample_create_with_picture (sample, SAMPLE_PNG, CJM_PICTURE_PNG);
}

static inline CjmScene *
sample_create_scene (CjmDocument *document,
                     guint        journey)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.empty_lanes = FALSE;
  return cjm_scene_new (document,
                        cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, journey), &options);
}
