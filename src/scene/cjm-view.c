/* cjm-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "cjm-composite-view.h"
#include "cjm-document.h"
#include "cjm-loop.h"
#include "cjm-sheet.h"
#include "cjm-view.h"

typedef struct
{
  const char *name;        /* of a view of a journey, for the command line; NULL otherwise */
  /* Fills a poster: its placements in painting order, its size and its description; NULL where it is none */
  void (*lay_out) (const CjmLayout *layout,
                   CjmPoster       *poster);
} CjmViewInfo;

static const CjmViewInfo views[CJM_N_VIEWS] = {
  [CJM_VIEW_MAP] = { "map", NULL },
  [CJM_VIEW_COMPOSITE] = { "composite", cjm_composite_view_lay_out },
  [CJM_VIEW_LOOP] = { "loop", cjm_loop_lay_out },
  [CJM_VIEW_PERSONA] = { NULL, cjm_sheet_lay_out },
};

static const char *const overlays[] = { "ideal", "personas", "average", "older" };

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

/**
 * cjm_view_can_show:
 * @subject: (nullable): a journey or a persona, in a document
 *
 * Returns: whether there is such a picture of it: a composite only of a journey that belongs to a group, a loop only of
 *   one whose last phase returns to another
 */
gboolean
cjm_view_can_show (CjmSceneView view, CjmNode *subject)
{
  CjmKind kind = view == CJM_VIEW_PERSONA ? CJM_KIND_PERSONA : CJM_KIND_JOURNEY;

  if (subject == NULL || cjm_node_get_kind (subject) != kind)
    return FALSE;

  switch (view)
    {
    case CJM_VIEW_COMPOSITE:
      return has_group (subject);
    case CJM_VIEW_LOOP:
      return has_loop (subject);
    default:
      return TRUE;
    }
}

/* Whether a view is laid out as a whole */
gboolean
cjm_view_is_poster (CjmSceneView view)
{
  return view != CJM_VIEW_MAP;
}

/**
 * cjm_view_lay_out:
 * @view: not the map
 * @poster: (inout): new and empty; takes the picture
 */
void
cjm_view_lay_out (CjmSceneView view, const CjmLayout *layout, CjmPoster *poster)
{
  g_return_if_fail (view < CJM_N_VIEWS && views[view].lay_out != NULL);

  views[view].lay_out (layout, poster);
}

/* The name of a view of a journey in commands: not a word for a person; NULL for another view */
const char *
cjm_view_get_name (CjmSceneView view)
{
  g_return_val_if_fail (view < CJM_N_VIEWS, NULL);

  return views[view].name;
}

static char *
list_views (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < CJM_N_VIEWS; i++)
    if (views[i].name != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", views[i].name);

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
cjm_scene_options_set_view (CjmSceneOptions *options, const char *name, GError **error)
{
  g_autofree char *known = NULL;

  for (guint i = 0; i < CJM_N_VIEWS; i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      {
        options->view = i;
        return TRUE;
      }

  known = list_views ();
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("There is no view “%s”; the views are %s"), name, known);
  return FALSE;
}

/**
 * cjm_scene_options_set_overlays:
 * @list: “ideal”, “personas”, “average” and “older” with commas between them, any of them; empty for none
 * @error: which word is wrong, as G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: %FALSE, with @options as they were, where @list holds another word
 */
gboolean
cjm_scene_options_set_overlays (CjmSceneOptions *options, const char *list, GError **error)
{
  g_auto (GStrv) wanted = g_strsplit (list, ",", -1);
  CjmOverlays found = CJM_OVERLAY_NONE;

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      const char *name = g_strstrip (wanted[i]);
      guint flag = 0;

      while (flag < G_N_ELEMENTS (overlays) && strcmp (overlays[flag], name) != 0)
        flag++;
      if (flag == G_N_ELEMENTS (overlays))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _("There is no overlay “%s”; the overlays are %s"), name, "ideal, personas, average, older");
          return FALSE;
        }
      found |= 1 << flag;
    }

  options->overlays = found;

  return TRUE;
}
