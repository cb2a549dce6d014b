/* test-source.c: what a canvas shows keeps up with its document, and tells of it in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-source.h"
#include "map-maker.h"

#define N_ROUNDS 1500

/* What one that follows a source knows by its signals alone */
typedef struct
{
  CjmSource *source;
  CjmDocument *document;
  gboolean open;          /* there is a scene */
  gboolean changing;      /* something was announced that has not come */
  guint n_changes[CJM_SOURCE_ADVANCED + 1];
  GString *told;          /* "replaced opened …" */
} Follower;

static const char *const NAMES[] = { "opened", "edited", "arranged", "colored", "advanced" };

static void
note (Follower   *self,
      const char *name)
{
  g_string_append_printf (self->told, "%s%s", self->told->len > 0 ? " " : "", name);
}

static void
replaced_cb (CjmSource *source,
             gpointer   user_data)
{
  Follower *self = user_data;

  g_assert_false (self->open);
  note (self, "replaced");
}

static void
closed_cb (CjmSource *source,
           gpointer   user_data)
{
  Follower *self = user_data;

  g_assert_true (self->open);
  g_assert_null (cjm_source_get_scene (source));
  self->open = FALSE;
  note (self, "closed");
}

static void
changing_cb (CjmSource *source,
             gpointer   user_data)
{
  Follower *self = user_data;

  g_assert_true (self->open);
  g_assert_false (self->changing);
  self->changing = TRUE;
}

static void
changed_cb (CjmSource *source,
            int        change,
            gpointer   user_data)
{
  Follower *self = user_data;

  g_assert_true (self->changing == (change == CJM_SOURCE_EDITED || change == CJM_SOURCE_ARRANGED));
  self->changing = FALSE;
  if (change == CJM_SOURCE_OPENED)
    {
      g_assert_false (self->open);
      self->open = cjm_source_get_scene (source) != NULL;
    }
  else if (change != CJM_SOURCE_COLORED)
    g_assert_true (self->open);
  self->n_changes[change]++;
  note (self, NAMES[change]);
}

static void
notify_cb (GObject    *source,
           GParamSpec *pspec,
           gpointer    user_data)
{
  g_autofree char *name = g_strconcat ("*", pspec->name, NULL);

  note (user_data, name);
}

static void
set_up (Follower     *self,
        gconstpointer data)
{
  self->source = cjm_source_new ();
  self->document = make_map (2, 3, 2);
  cjm_document_begin (self->document, "Loop");
  cjm_node_set_text (cjm_document_find (self->document, "j1"), CJM_JOURNEY_LOOP, "p1");
  cjm_document_commit (self->document);
  self->told = g_string_new (NULL);
  g_signal_connect (self->source, "replaced", G_CALLBACK (replaced_cb), self);
  g_signal_connect (self->source, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect (self->source, "changing", G_CALLBACK (changing_cb), self);
  g_signal_connect (self->source, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->source, "notify", G_CALLBACK (notify_cb), self);
}

static void
tear_down (Follower     *self,
           gconstpointer data)
{
  g_object_unref (self->source);
  g_object_unref (self->document);
  g_string_free (self->told, TRUE);
}

static void
assert_told (Follower   *self,
             const char *expected)
{
  g_assert_cmpstr (self->told->str, ==, expected);
  g_string_truncate (self->told, 0);
}

static void
show (Follower *self)
{
  cjm_source_set_journey (self->source, self->document, cjm_document_find (self->document, "j1"), NULL);
}

static void
remove_node (Follower   *self,
             const char *id)
{
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (cjm_document_find (self->document, id));
  cjm_document_commit (self->document);
}

/* Each thing that happens is told of once, and nothing is told of what changes nothing. */
static void
test_told (Follower     *self,
           gconstpointer data)
{
  CjmSceneOptions options = *cjm_source_get_options (self->source);

  show (self);
  assert_told (self, "replaced opened *scene *document *journey");
  show (self);
  cjm_source_set_options (self->source, &options);
  cjm_source_set_dark (self->source, FALSE);
  cjm_source_set_contrast (self->source, FALSE);
  cjm_source_set_view (self->source, CJM_VIEW_MAP);
  cjm_source_set_overlays (self->source, options.overlays);
  assert_told (self, "");

  cjm_source_set_dark (self->source, TRUE);
  assert_told (self, "colored *dark");
  cjm_source_set_contrast (self->source, 2);
  assert_told (self, "colored *contrast");
  cjm_source_set_overlays (self->source, CJM_OVERLAY_NONE);
  assert_told (self, "arranged *overlays");
  cjm_source_set_view (self->source, CJM_VIEW_LOOP);
  assert_told (self, "arranged *view");
  options.empty_lanes = FALSE;
  cjm_source_set_options (self->source, &options);
  assert_told (self, "arranged");
  g_assert_true (cjm_source_get_options (self->source)->dark);
  g_assert_cmpint (cjm_source_get_options (self->source)->view, ==, CJM_VIEW_LOOP);
  cjm_source_advance (self->source);
  assert_told (self, "advanced");
  remove_node (self, "e2");
  assert_told (self, "edited");
  cjm_source_set_journey (self->source, NULL, NULL, NULL);
  assert_told (self, "closed replaced *view opened *scene *document *journey");
  g_assert_true (cjm_source_is_map (self->source));
}

/* A journey that leaves the document shows as nothing until it comes back. */
static void
test_gone (Follower     *self,
           gconstpointer data)
{
  show (self);
  g_string_truncate (self->told, 0);
  remove_node (self, "j1");
  assert_told (self, "closed opened *scene");
  g_assert_false (cjm_source_is_empty (self->source));
  cjm_document_begin (self->document, "Name");
  cjm_node_set_text (cjm_document_get_root (self->document), CJM_DOCUMENT_TITLE, "Something else");
  cjm_document_commit (self->document);
  assert_told (self, "");
  cjm_source_set_dark (self->source, TRUE);
  assert_told (self, "colored *dark");
  cjm_document_undo (self->document);
  assert_told (self, "");
  cjm_document_undo (self->document);
  assert_told (self, "opened *scene");
  g_assert_true (cjm_scene_get_options (cjm_source_get_scene (self->source))->dark);
}

static void
test_empty (Follower     *self,
            gconstpointer data)
{
  show (self);
  g_assert_false (cjm_source_is_empty (self->source));
  remove_node (self, "p1");
  g_assert_false (cjm_source_is_empty (self->source));
  remove_node (self, "p2");
  g_assert_true (cjm_source_is_empty (self->source));
  cjm_document_undo (self->document);
  cjm_document_undo (self->document);
  cjm_source_set_view (self->source, CJM_VIEW_LOOP);
  g_assert_false (cjm_source_is_map (self->source));
  remove_node (self, "p1");
  g_assert_true (cjm_source_is_map (self->source));
  remove_node (self, "p2");
  g_assert_true (cjm_source_is_empty (self->source));
}

/* One that is patient follows edits of a poster when it is told to, all at once, and those of a map as they come. */
static void
test_patient (Follower     *self,
              gconstpointer data)
{
  show (self);
  cjm_source_set_patient (self->source, TRUE);
  cjm_source_set_view (self->source, CJM_VIEW_LEAVING);
  g_string_truncate (self->told, 0);
  remove_node (self, "e1");
  remove_node (self, "e2");
  assert_told (self, "");
  g_assert_nonnull (cjm_scene_find (cjm_source_get_scene (self->source), "leaving-e1", NULL));
  cjm_source_catch_up (self->source);
  assert_told (self, "edited");
  g_assert_null (cjm_scene_find (cjm_source_get_scene (self->source), "leaving-e1", NULL));
  g_assert_null (cjm_scene_find (cjm_source_get_scene (self->source), "leaving-e2", NULL));
  cjm_source_catch_up (self->source);
  assert_told (self, "");

  cjm_document_undo (self->document);
  cjm_source_set_overlays (self->source, CJM_OVERLAY_NONE);
  cjm_source_catch_up (self->source);
  assert_told (self, "arranged *overlays");
  remove_node (self, "j1");
  assert_told (self, "closed opened *scene");
  cjm_document_undo (self->document);
  assert_told (self, "opened *scene");

  cjm_document_undo (self->document);
  cjm_source_set_patient (self->source, FALSE);
  assert_told (self, "edited");
  remove_node (self, "e1");
  assert_told (self, "edited");

  cjm_source_set_patient (self->source, TRUE);
  cjm_source_set_view (self->source, CJM_VIEW_LOOP);
  g_string_truncate (self->told, 0);
  remove_node (self, "p1");
  assert_told (self, "");
  cjm_source_catch_up (self->source);
  assert_told (self, "arranged *view");
  remove_node (self, "e5");
  assert_told (self, "edited");
}

static void
do_at_random (Follower *self,
              GRand    *random)
{
  static const char *const ids[] = { "e1", "e2", "p1", "p2", "t3", "j1", "t1" };
  const char *id = ids[g_rand_int_range (random, 0, G_N_ELEMENTS (ids))];

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
    case 1:
      if (cjm_document_find (self->document, id) != NULL)
        remove_node (self, id);
      break;
    case 2:
    case 3:
      cjm_document_undo (self->document);
      break;
    case 4:
      cjm_source_set_dark (self->source, g_rand_boolean (random));
      break;
    case 5:
      cjm_source_set_view (self->source, g_rand_int_range (random, 0, CJM_N_VIEWS));
      break;
    case 6:
      cjm_source_set_overlays (self->source, g_rand_int_range (random, 0, CJM_OVERLAY_ALL + 1));
      break;
    default:
      if (g_rand_int_range (random, 0, 6) == 0)
        cjm_source_set_journey (self->source, NULL, NULL, NULL);
      else if (cjm_document_find (self->document, "j1") != NULL)
        show (self);
      break;
    }
}

/* Whatever happens: there is a scene just while the journey is in the document, it has the options of the source, and
 * whoever follows the signals alone knows of it. */
static void
test_random (Follower     *self,
             gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (14);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      CjmScene *scene;
      CjmNode *journey;

      do_at_random (self, random);
      scene = cjm_source_get_scene (self->source);
      journey = cjm_source_get_journey (self->source);
      g_assert_false (self->changing);
      g_assert_true (self->open == (scene != NULL));
      g_assert_true ((scene != NULL) == (journey != NULL && cjm_document_of (journey) == self->document));
      if (scene != NULL)
        g_assert_true (cjm_scene_options_equal (cjm_scene_get_options (scene), cjm_source_get_options (self->source)));
      g_string_truncate (self->told, 0);
    }
  for (guint i = 0; i < CJM_SOURCE_ADVANCED; i++)
    g_assert_cmpuint (self->n_changes[i], >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/canvas/source/told", Follower, NULL, set_up, test_told, tear_down);
  g_test_add ("/canvas/source/gone", Follower, NULL, set_up, test_gone, tear_down);
  g_test_add ("/canvas/source/empty", Follower, NULL, set_up, test_empty, tear_down);
  g_test_add ("/canvas/source/patient", Follower, NULL, set_up, test_patient, tear_down);
  g_test_add ("/canvas/source/random", Follower, NULL, set_up, test_random, tear_down);

  return g_test_run ();
}
