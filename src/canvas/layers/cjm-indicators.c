/* cjm-indicators.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-indicators.h"

/* How thick a drop line is, in pixels */
#define LINE_THICKNESS 4

struct _CjmIndicators
{
  GtkWidget *parent;                        /* borrowed: the map, of which they are children */
  GtkWidget *widgets[CJM_N_INDICATORS];
  graphene_rect_t areas[CJM_N_INDICATORS];  /* in canvas units */
};

static const struct
{
  const char *css_name;
  int least;            /* its least width and height, in pixels */
} kinds[] = {
  [CJM_INDICATOR_DROP_LINE] = { "dropline", LINE_THICKNESS },
  [CJM_INDICATOR_BAND] = { "rubberband", 1 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == CJM_N_INDICATORS);

/**
 * cjm_indicators_new:
 * @parent: the map that shows them, which outlives them
 *
 * Returns: (transfer full): indicators of which none is shown
 */
CjmIndicators *
cjm_indicators_new (GtkWidget *parent)
{
  CjmIndicators *self = g_new0 (CjmIndicators, 1);

  self->parent = parent;
  for (guint i = 0; i < CJM_N_INDICATORS; i++)
    {
      self->widgets[i] = g_object_new (GTK_TYPE_BOX, "css-name", kinds[i].css_name, "visible", FALSE, "can-target", FALSE,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_set_parent (self->widgets[i], parent);
    }

  return self;
}

/**
 * cjm_indicators_free:
 * @self: (transfer full): the indicators, not %NULL
 *
 * Takes them away from their map.
 */
void
cjm_indicators_free (CjmIndicators *self)
{
  for (guint i = 0; i < CJM_N_INDICATORS; i++)
    gtk_widget_unparent (self->widgets[i]);
  g_free (self);
}

/**
 * cjm_indicators_show:
 * @self: (nullable): the indicators; %NULL for those of a map that is gone
 * @indicator: which of them
 * @area: (nullable): where, in canvas units; %NULL to show it no longer
 */
void
cjm_indicators_show (CjmIndicators         *self,
                     CjmIndicator           indicator,
                     const graphene_rect_t *area)
{
  if (self == NULL)
    return;

  if (area != NULL)
    self->areas[indicator] = *area;
  gtk_widget_set_visible (self->widgets[indicator], area != NULL);
  gtk_widget_queue_allocate (self->parent);
}

/**
 * cjm_indicators_get_area:
 * @indicator: which of them
 * @area: (out): where it is, or was last, in canvas units
 *
 * Returns: whether it is shown
 */
gboolean
cjm_indicators_get_area (CjmIndicators   *self,
                         CjmIndicator     indicator,
                         graphene_rect_t *area)
{
  *area = self->areas[indicator];

  return gtk_widget_get_visible (self->widgets[indicator]);
}

static void
allocate_one (CjmIndicators     *self,
              CjmIndicator       indicator,
              const CjmViewport *viewport)
{
  GtkWidget *widget = self->widgets[indicator];
  int least = kinds[indicator].least;
  graphene_rect_t rect;
  graphene_rect_t part;
  GtkAllocation allocation;

  cjm_viewport_to_view (viewport, &self->areas[indicator], &rect);
  cjm_viewport_clip (viewport, &rect, &part);
  graphene_rect_offset_r (&part, rect.origin.x, rect.origin.y, &rect);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  allocation.width = MAX (least, (int) (rect.size.width + 0.5f));
  allocation.height = MAX (least, (int) (rect.size.height + 0.5f));
  allocation.x = (int) (rect.origin.x - (allocation.width - rect.size.width) / 2);
  allocation.y = (int) (rect.origin.y - (allocation.height - rect.size.height) / 2);
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/**
 * cjm_indicators_allocate:
 * @viewport: what of the map is in view, and how large
 *
 * Puts what is shown where it belongs now.
 */
void
cjm_indicators_allocate (CjmIndicators     *self,
                         const CjmViewport *viewport)
{
  for (guint i = 0; i < CJM_N_INDICATORS; i++)
    if (gtk_widget_get_visible (self->widgets[i]))
      allocate_one (self, i, viewport);
}

/**
 * cjm_indicators_snapshot:
 * @snapshot: that of the map
 *
 * Draws what is shown.
 */
void
cjm_indicators_snapshot (CjmIndicators *self,
                         GtkSnapshot   *snapshot)
{
  for (guint i = 0; i < CJM_N_INDICATORS; i++)
    if (gtk_widget_get_visible (self->widgets[i]))
      gtk_widget_snapshot_child (self->parent, self->widgets[i], snapshot);
}
