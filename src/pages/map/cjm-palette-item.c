/* cjm-palette-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-palette-item.h"

#include <glib/gi18n.h>

#include "cjm-icons.h"
#include "cjm-painter.h"
#include "cjm-scene.h"

/* What a map is built from, in the order of the palette, and how each looks there and on its way to the map. */

static const CjmPaletteItem types[] = {
  { { CJM_KIND_PHASE, CJM_JOURNEY_PHASES }, 0, NC_("kind", "Phase") },
  { { CJM_KIND_EPISODE, CJM_PHASE_EPISODES }, 0, NC_("kind", "Episode") },
  { { CJM_KIND_TOUCHPOINT, CJM_EPISODE_TOUCHPOINTS }, CJM_CONTACT_EMPLOYEE, NC_("contact", "Employee") },
  { { CJM_KIND_TOUCHPOINT, CJM_EPISODE_TOUCHPOINTS }, CJM_CONTACT_BRAND, NC_("contact", "Brand") },
  { { CJM_KIND_TOUCHPOINT, CJM_EPISODE_TOUCHPOINTS }, CJM_CONTACT_SERVICE, NC_("contact", "Service") },
  { { CJM_KIND_TOUCHPOINT, CJM_EPISODE_TOUCHPOINTS }, CJM_CONTACT_PRODUCT, NC_("contact", "Product") },
  { { CJM_KIND_TOUCHPOINT, CJM_EPISODE_TOUCHPOINTS }, CJM_CONTACT_EXPRESSION, NC_("contact", "Expression") },
  { { CJM_KIND_TOUCHPOINT, CJM_EPISODE_TOUCHPOINTS }, CJM_CONTACT_PEER, NC_("contact", "Peer") },
  { { CJM_KIND_NOTE, CJM_EPISODE_QUESTIONS }, 0, NC_("kind", "Question") },
  { { CJM_KIND_NOTE, CJM_EPISODE_PROBLEMS }, 0, NC_("kind", "Problem") },
  { { CJM_KIND_IMPROVEMENT, CJM_DOCUMENT_IMPROVEMENTS }, 0, NC_("kind", "Improvement") },
};

/**
 * cjm_palette_list_things:
 * @n_things: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_things): what a map is built from, in the order of the palette; as
 *   long-lived as the program
 */
const CjmPaletteItem *
cjm_palette_list_things (guint *n_things)
{
  *n_things = G_N_ELEMENTS (types);

  return types;
}

/**
 * cjm_palette_item_get_name:
 *
 * Returns: (transfer none): what it is called in the palette, translated; touchpoints by their contact alone
 */
const char *
cjm_palette_item_get_name (const CjmPaletteItem *self)
{
  return g_dpgettext2 (NULL, self->contact != 0 ? "contact" : "kind", self->name);
}

/**
 * cjm_palette_item_describe:
 *
 * Returns: (transfer full): what it is called where nothing is around it
 */
char *
cjm_palette_item_describe (const CjmPaletteItem *self)
{
  if (self->contact == 0)
    return g_strdup (cjm_palette_item_get_name (self));

  /* Translators: %s is a contact, such as “Employee” */
  return g_strdup_printf (_("Touchpoint: %s"), cjm_palette_item_get_name (self));
}

static void
set_color (cairo_t *cr,
           guint32  rgb)
{
  cairo_set_source_rgb (cr, ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static void
draw_contact (const CjmPaletteItem *self,
              cairo_t              *cr,
              const CjmTheme       *theme)
{
  CjmGroup *group = cjm_group_new (NULL, NULL);

  cairo_translate (cr, CJM_PALETTE_ICON_SIZE / 2.0, CJM_PALETTE_ICON_SIZE / 2.0);
  cairo_scale (cr, CJM_PALETTE_ICON_SIZE / 2.0 / CJM_DISC_RADIUS, CJM_PALETTE_ICON_SIZE / 2.0 / CJM_DISC_RADIUS);
  cjm_icons_add_contact (group, theme, self->contact, 0, 0);
  cjm_painter_paint_group (cr, group, NULL, FALSE);
  cjm_group_free (group);
}

/* A small note: its colour at the left edge, as on the map */
static void
draw_note (cairo_t *cr,
           guint32  bar,
           guint32  area)
{
  set_color (cr, area);
  cairo_rectangle (cr, 2, 4, 16, 12);
  cairo_fill (cr);
  set_color (cr, bar);
  cairo_rectangle (cr, 2, 4, 4, 12);
  cairo_fill (cr);
}

/* An arrow of the band of phases */
static void
draw_phase (cairo_t        *cr,
            const CjmTheme *theme)
{
  set_color (cr, theme->secondary);
  cairo_move_to (cr, 1, 5);
  cairo_line_to (cr, 14, 5);
  cairo_line_to (cr, 19, 10);
  cairo_line_to (cr, 14, 15);
  cairo_line_to (cr, 1, 15);
  cairo_line_to (cr, 5, 10);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* A column: its title above what happens in it */
static void
draw_episode (cairo_t        *cr,
              const CjmTheme *theme)
{
  set_color (cr, theme->ink);
  cairo_rectangle (cr, 3, 3, 14, 4);
  cairo_fill (cr);
  set_color (cr, theme->secondary);
  cairo_rectangle (cr, 3, 9.5, 14, 1.5);
  cairo_rectangle (cr, 3, 12.5, 14, 1.5);
  cairo_rectangle (cr, 3, 15.5, 9, 1.5);
  cairo_fill (cr);
}

/**
 * cjm_palette_item_draw_icon:
 * @cr: what is drawn with
 * @dark: whether on a dark ground
 *
 * Draws what stands for it, within %CJM_PALETTE_ICON_SIZE of the origin.
 */
void
cjm_palette_item_draw_icon (const CjmPaletteItem *self,
                            cairo_t              *cr,
                            gboolean              dark)
{
  const CjmTheme *theme = cjm_theme_get (dark, FALSE);

  switch (self->type.kind)
    {
    case CJM_KIND_PHASE:
      draw_phase (cr, theme);
      break;
    case CJM_KIND_EPISODE:
      draw_episode (cr, theme);
      break;
    case CJM_KIND_TOUCHPOINT:
      draw_contact (self, cr, theme);
      break;
    case CJM_KIND_NOTE:
      if (self->type.member == CJM_EPISODE_PROBLEMS)
        draw_note (cr, theme->problem, theme->problem_area);
      else
        draw_note (cr, theme->question, theme->question_area);
      break;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_IMPROVEMENT:
    case CJM_KIND_PICTURE:
      draw_note (cr, theme->improvement, theme->improvement_area);
      break;
    }
}

static CjmNode *
add_node (CjmNode    *parent,
          guint       member,
          const char *title)
{
  CjmKind kind = cjm_kind_get_member (cjm_node_get_kind (parent), member)->target;
  g_autoptr (CjmNode) node = cjm_node_new (kind, NULL);

  cjm_node_set_text (node, kind == CJM_KIND_NOTE ? CJM_NOTE_TEXT : (guint) cjm_kind_find (kind, "title"), title);
  cjm_node_insert (parent, member, CJM_END, node);

  return node;
}

/* A document with this thing in it and nothing else; the thing is borrowed from it. */
static CjmDocument *
make_document (const CjmPaletteItem *self,
               CjmNode             **type)
{
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  const char *name = cjm_palette_item_get_name (self);
  CjmNode *journey = add_node (root, CJM_DOCUMENT_JOURNEYS, "");
  CjmNode *phase = add_node (journey, CJM_JOURNEY_PHASES, name);
  CjmNode *episode = add_node (phase, CJM_PHASE_EPISODES, name);

  switch (self->type.kind)
    {
    case CJM_KIND_PHASE:
      *type = phase;
      break;
    case CJM_KIND_EPISODE:
      *type = episode;
      break;
    case CJM_KIND_IMPROVEMENT:
      *type = add_node (root, CJM_DOCUMENT_IMPROVEMENTS, name);
      cjm_node_set_text (*type, CJM_IMPROVEMENT_EPISODE, cjm_node_get_id (episode));
      break;
    case CJM_KIND_DOCUMENT:
    case CJM_KIND_OBJECTIVE:
    case CJM_KIND_PERSONA:
    case CJM_KIND_JOURNEY:
    case CJM_KIND_TOUCHPOINT:
    case CJM_KIND_NOTE:
    case CJM_KIND_MEASUREMENT:
    case CJM_KIND_EVIDENCE:
    case CJM_KIND_PICTURE:
      *type = add_node (episode, self->type.member, name);
      break;
    }
  if (self->type.kind == CJM_KIND_TOUCHPOINT)
    cjm_node_set_choice (*type, CJM_TOUCHPOINT_CONTACT, self->contact);

  return cjm_document_new (root);
}

static void
paint_card (cairo_t        *cr,
            const CjmGroup *group,
            const CjmTheme *theme)
{
  const double radius = CJM_CARD_RADIUS;
  const double margin = 3;

  cairo_new_sub_path (cr);
  cairo_arc (cr, group->width + margin - radius, radius - margin, radius, -G_PI_2, 0);
  cairo_arc (cr, group->width + margin - radius, group->height + margin - radius, radius, 0, G_PI_2);
  cairo_arc (cr, radius - margin, group->height + margin - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, radius - margin, radius - margin, radius, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
  set_color (cr, theme->card);
  cairo_fill_preserve (cr);
  set_color (cr, theme->positive);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cjm_painter_paint_group (cr, group, NULL, FALSE);
}

/**
 * cjm_palette_item_draw_card:
 * @dark: whether on a dark ground
 * @zoom: pixels a canvas unit
 *
 * Returns: (transfer full): the card that it will be, as the map draws it, in a frame: for the pointer to carry
 */
GdkPaintable *
cjm_palette_item_draw_card (const CjmPaletteItem *self,
                            gboolean              dark,
                            double                zoom)
{
  CjmNode *type = NULL;
  g_autoptr (CjmDocument) document = make_document (self, &type);
  CjmNode *journey = cjm_node_get_child (cjm_document_get_root (document), CJM_DOCUMENT_JOURNEYS, 0);
  g_autofree char *id = g_strconcat (cjm_node_get_info (type)->name, "-", cjm_node_get_id (type), NULL);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (CjmScene) scene = NULL;
  CjmSceneOptions options;
  const CjmGroup *group;

  cjm_scene_options_init (&options);
  options.dark = dark;
  scene = cjm_scene_new (document, journey, &options);
  group = cjm_scene_find (scene, id, NULL);
  if (group != NULL)
    {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (group->width + 8) * (float) zoom, (group->height + 8) * (float) zoom);
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      /* Not by the snapshot: of one that is scaled, GTK 4.8 moves what cairo draws. */
      cairo_scale (cr, zoom, zoom);
      cairo_translate (cr, 4, 4);
      paint_card (cr, group, cjm_theme_get (dark, FALSE));
      cairo_destroy (cr);
    }

  return gtk_snapshot_free_to_paintable (snapshot, NULL);
}
