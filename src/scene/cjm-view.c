/* cjm-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "cjm-channels-view.h"
#include "cjm-composite-view.h"
#include "cjm-document.h"
#include "cjm-evidence-view.h"
#include "cjm-expected-view.h"
#include "cjm-findings-view.h"
#include "cjm-gaps-view.h"
#include "cjm-heat-view.h"
#include "cjm-leaving-view.h"
#include "cjm-loop.h"
#include "cjm-map-layout.h"
#include "cjm-matrix-view.h"
#include "cjm-plan-view.h"
#include "cjm-poster-layout.h"
#include "cjm-priorities-view.h"
#include "cjm-sheet.h"
#include "cjm-timeline-view.h"
#include "cjm-together-view.h"
#include "cjm-versions-view.h"
#include "cjm-view.h"

static gboolean
has_group (CjmNode *journey)
{
  const char *group = cjm_node_get_text (journey, CJM_JOURNEY_GROUP);

  return group != NULL && *group != '\0';
}

static gboolean
has_loop (CjmNode *journey)
{
  CjmDocument *document = cjm_document_of (journey);
  const char *id = cjm_node_get_text (journey, CJM_JOURNEY_LOOP);
  CjmNode *phase = document != NULL && id != NULL ? cjm_document_find (document, id) : NULL;

  return phase != NULL && cjm_node_get_kind (phase) == CJM_KIND_PHASE && cjm_node_get_parent (phase) == journey;
}

typedef struct
{
  const char *name;        /* of a view of a journey, for the command line; NULL otherwise */
  CjmKind kind;            /* of its subject */
  gboolean (*suits) (CjmNode *subject);    /* NULL: every subject of that kind */
  CjmPosterFunc fill;      /* what makes the poster; NULL for the map */
  gboolean chart;          /* it shows figures of its subject, and is called by what they are */
} CjmViewInfo;

static const CjmViewInfo views[] = {
  [CJM_VIEW_MAP] = { "map", CJM_KIND_JOURNEY, NULL, NULL },
  [CJM_VIEW_COMPOSITE] = { "composite", CJM_KIND_JOURNEY, has_group, cjm_composite_view_lay_out },
  [CJM_VIEW_LOOP] = { "loop", CJM_KIND_JOURNEY, has_loop, cjm_loop_lay_out },
  [CJM_VIEW_HEAT] = { "heat", CJM_KIND_JOURNEY, NULL, cjm_heat_view_lay_out, TRUE },
  [CJM_VIEW_PRIORITIES] = { "priorities", CJM_KIND_JOURNEY, NULL, cjm_priorities_view_lay_out, TRUE },
  [CJM_VIEW_LEAVING] = { "drop-off", CJM_KIND_JOURNEY, NULL, cjm_leaving_view_lay_out, TRUE },
  [CJM_VIEW_CHANNELS] = { "channels", CJM_KIND_JOURNEY, NULL, cjm_channels_view_lay_out, TRUE },
  [CJM_VIEW_GAPS] = { "gaps", CJM_KIND_JOURNEY, cjm_gaps_view_suits, cjm_gaps_view_lay_out, TRUE },
  [CJM_VIEW_TOGETHER] = { "personas", CJM_KIND_JOURNEY, cjm_together_view_suits, cjm_together_view_lay_out, TRUE },
  [CJM_VIEW_VERSIONS] = { "versions", CJM_KIND_JOURNEY, cjm_versions_view_suits, cjm_versions_view_lay_out, TRUE },
  [CJM_VIEW_EVIDENCE] = { "evidence", CJM_KIND_JOURNEY, NULL, cjm_evidence_view_lay_out, TRUE },
  [CJM_VIEW_FINDINGS] = { "findings", CJM_KIND_JOURNEY, NULL, cjm_findings_view_lay_out, TRUE },
  [CJM_VIEW_MATRIX] = { "matrix", CJM_KIND_JOURNEY, NULL, cjm_matrix_view_lay_out, TRUE },
  [CJM_VIEW_EXPECTED] = { "expected", CJM_KIND_JOURNEY, cjm_expected_view_suits, cjm_expected_view_lay_out, TRUE },
  [CJM_VIEW_TIMELINE] = { "timeline", CJM_KIND_JOURNEY, NULL, cjm_timeline_view_lay_out, TRUE },
  [CJM_VIEW_PLAN] = { "plan", CJM_KIND_JOURNEY, NULL, cjm_plan_view_lay_out, TRUE },
  [CJM_VIEW_PERSONA] = { NULL, CJM_KIND_PERSONA, NULL, cjm_sheet_lay_out },
};

G_STATIC_ASSERT (G_N_ELEMENTS (views) == CJM_N_VIEWS);

/**
 * cjm_view_can_show:
 * @view: which picture
 * @subject: (nullable): a journey or a persona, in a document
 *
 * Returns: whether there is such a picture of it: a composite only of a journey that belongs to a group, a loop only of
 *   one whose last phase returns to another, gaps only of one with an ideal, an expectation only of a current one, personas only where there are several, and
 *   versions only where there is an older one
 */
gboolean
cjm_view_can_show (CjmSceneView view,
                   CjmNode     *subject)
{
  g_return_val_if_fail (view < CJM_N_VIEWS, FALSE);

  return subject != NULL && cjm_node_get_kind (subject) == views[view].kind
         && (views[view].suits == NULL || views[view].suits (subject));
}

/**
 * cjm_view_is_chart:
 * @view: which picture
 *
 * Returns: whether it shows figures, and has the title of those rather than that of its subject
 */
gboolean
cjm_view_is_chart (CjmSceneView view)
{
  g_return_val_if_fail (view < CJM_N_VIEWS, FALSE);

  return views[view].chart;
}

/**
 * cjm_view_lay_out:
 * @view: not the map
 * @layout: what all parts of the picture read, borrowed by the result
 * @n_cards: how many cards of a map at the most; G_MAXUINT for all
 *
 * Returns: (transfer full): the picture of the subject of @layout
 */
CjmSceneLayout *
cjm_view_lay_out (CjmSceneView     view,
                  const CjmLayout *layout,
                  guint            n_cards)
{
  g_return_val_if_fail (view < CJM_N_VIEWS, NULL);

  if (views[view].fill == NULL)
    return CJM_SCENE_LAYOUT (cjm_map_layout_new (layout, n_cards));

  return CJM_SCENE_LAYOUT (cjm_poster_layout_new (layout, views[view].fill));
}

/**
 * cjm_view_get_name:
 *
 * Returns: (nullable): the name of a view of a journey in commands, not a word for a person; %NULL for another view
 */
const char *
cjm_view_get_name (CjmSceneView view)
{
  g_return_val_if_fail (view < CJM_N_VIEWS, NULL);

  return views[view].name;
}

/**
 * cjm_view_find:
 * @name: (nullable): as of cjm_view_get_name()
 *
 * Returns: the view of a journey of that name; the map for none
 */
CjmSceneView
cjm_view_find (const char *name)
{
  for (guint i = 0; name != NULL && i < CJM_N_VIEWS; i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      return i;

  return CJM_VIEW_MAP;
}

/**
 * cjm_view_list_names:
 * @separator: what stands between two names
 *
 * Returns: (transfer full): the names of all views of a journey, for a command
 */
char *
cjm_view_list_names (const char *separator)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < CJM_N_VIEWS; i++)
    if (views[i].name != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? separator : "", views[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * cjm_scene_options_set_view:
 * @name: as of cjm_view_get_name()
 * @error: that there is no such view, as G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: %FALSE, with @options as they were, where there is no such view of a journey
 */
gboolean
cjm_scene_options_set_view (CjmSceneOptions *options,
                            const char      *name,
                            GError         **error)
{
  g_autofree char *known = NULL;

  for (guint i = 0; i < CJM_N_VIEWS; i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      {
        options->view = i;
        return TRUE;
      }

  known = cjm_view_list_names (", ");
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("There is no view “%s”; the views are %s"), name, known);
  return FALSE;
}
