/* cjm-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-display.h"
#include "cjm-theme.h"

G_BEGIN_DECLS

/*
 * Shapes and breaks text, the same on every machine with the same fonts: its own font map, no hinting, sizes in canvas
 * units, the document's language, and for every paragraph the direction of its first strong character.
 */
typedef struct _CjmTexts CjmTexts;

/* A text that is laid out, and its logical size */
typedef struct
{
  PangoLayout *layout;
  float x;             /* its left edge in the width that it was laid out in; not 0 for text from right to left */
  float width;
  float height;
} CjmText;

CjmTexts *cjm_texts_new                (const char        *language);
void      cjm_texts_free               (CjmTexts          *self);
CjmText   cjm_texts_lay_out            (CjmTexts          *self,
                                        CjmStyle           style,
                                        const char        *text,
                                        float              width,
                                        guint              n_lines,
                                        PangoAlignment     alignment);
CjmText   cjm_texts_lay_out_paragraphs (CjmTexts          *self,
                                        CjmStyle           style,
                                        const char        *text,
                                        float              width,
                                        guint              n_lines);
CjmText   cjm_texts_lay_out_line       (CjmTexts          *self,
                                        CjmStyle           style,
                                        const char        *text,
                                        float              width);
CjmText   cjm_texts_lay_out_word       (CjmTexts          *self,
                                        CjmStyle           style,
                                        const char        *text);
void      cjm_text_clear               (CjmText           *self);
void      cjm_group_add_text           (CjmGroup          *group,
                                        const CjmText     *text,
                                        float              x,
                                        float              y,
                                        guint32            rgb);
void      cjm_group_add_halo           (CjmGroup          *group,
                                        const CjmText     *text,
                                        float              x,
                                        float              y,
                                        guint32            rgb);
void      cjm_group_add_own_text       (CjmGroup          *group,
                                        const CjmText     *text,
                                        const CjmTextArea *area,
                                        guint32            rgb);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmTexts, cjm_texts_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CjmText, cjm_text_clear)

G_END_DECLS
