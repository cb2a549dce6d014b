/* analysis-fixture.h: a window on the page with what a journey says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "config.h"

#include "cjm-analysis-page.h"
#include "cjm-chart.h"
#include "cjm-document-view.h"
#include "cjm-finding-tile.h"
#include "cjm-finding.h"
#include "waiting.h"

static CjmApplication *application;

typedef struct
{
  CjmWindow *window;
  CjmDocument *document;
  CjmHistory *history;
  CjmNode *journey;
  GtkWidget *page;
  GtkFlowBox *tiles;
} Fixture;

static inline void
set_up (Fixture      *self,
        gconstpointer unused)
{
  CjmDocumentView *view;

  self->window = open_window (application);
  open_example (self->window, "holiday");
  self->document = cjm_file_get_document (cjm_window_get_file (self->window));
  self->history = cjm_document_get_history (self->document);
  view = cjm_window_get_view (self->window);
  self->journey = cjm_document_view_get_journey (view);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "analysis");
  self->page = adw_view_stack_get_visible_child (cjm_document_view_get_pages (view));
  g_assert_true (CJM_IS_ANALYSIS_PAGE (self->page));
  wait_until (gtk_widget_get_mapped (self->page));
  self->tiles = GTK_FLOW_BOX (find_part (self->page, "tiles"));
}

static inline void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static inline const char *
get_key (Fixture *self,
         guint    index)
{
  GtkFlowBoxChild *tile = gtk_flow_box_get_child_at_index (self->tiles, (int) index);

  return tile != NULL ? cjm_finding_tile_get_key (CJM_FINDING_TILE (tile)) : NULL;
}

static inline guint
count_tiles (Fixture *self)
{
  guint n = 0;

  while (get_key (self, n) != NULL)
    n++;

  return n;
}

/* Those that are not set aside in the example */
static inline GPtrArray *
list_findings (Fixture *self)
{
  GPtrArray *findings = cjm_findings_list (self->document, self->journey);

  for (guint i = findings->len; i > 0; i--)
    if (((CjmFinding *) findings->pdata[i - 1])->dismissed)
      g_ptr_array_remove_index (findings, i - 1);

  return findings;
}

static inline CjmFinding *
find_finding (GPtrArray  *findings,
              const char *key)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((CjmFinding *) findings->pdata[i])->key, key))
      return findings->pdata[i];

  return NULL;
}

static inline const char *
find_about_episode (Fixture *self)
{
  g_autoptr (GPtrArray) findings = cjm_findings_list (self->document, self->journey);

  for (guint i = 0; i < count_tiles (self); i++)
    {
      const CjmFinding *finding = find_finding (findings, get_key (self, i));

      if (finding->kind == CJM_FINDING_LOWEST)
        return get_key (self, i);
    }

  g_assert_not_reached ();
}

static inline CjmChart *
find_chart (Fixture    *self,
            const char *name)
{
  return CJM_CHART (find_part (self->page, name));
}

static inline CjmScene *
get_scene (CjmChart *chart)
{
  return cjm_canvas_get_scene (cjm_chart_get_canvas (chart));
}

static inline gboolean
is_there (CjmChart *chart)
{
  return gtk_widget_get_visible (find_part (GTK_WIDGET (chart), "box"));
}
