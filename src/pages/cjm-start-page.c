/* cjm-start-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-start-page.h"

#include "cjm-example-card.h"
#include "cjm-recent-list.h"

/*
 * What a window shows while it has no document: the worked examples, the files that were opened last, and the ways to
 * open a file or begin with an empty journey. Everything in it is an action of the window.
 */
struct _CjmStartPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CjmStartPage, cjm_start_page, ADW_TYPE_BIN)

static void
cjm_start_page_class_init (CjmStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CJM_TYPE_EXAMPLE_CARD);
  g_type_ensure (CJM_TYPE_RECENT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-start-page.ui");
}

static void
cjm_start_page_init (CjmStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cjm_start_page_new (void)
{
  return g_object_new (CJM_TYPE_START_PAGE, NULL);
}
